package dev.goalpost.lead;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalRule;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.Spots;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what somebody looks for into a condition that the database answers fast.
 *
 * <p>Lists are newest first, but the keys that a search goes by are in another order. So those who
 * match are read by their keys if they are few; if they are many, the list is walked, where the
 * first of them are soon met. All of them may be long past, as click ids are that begin alike,
 * since they rise with time: so the walk begins with the latest of them, if they are not too many
 * to tell which it is.
 */
@Stateless
public class LeadFinder {

  static final String FOUND = "found";
  static final String REACHED = "reached";
  static final String MANAGED = "managed";

  private static final int FEW = 2_000;
  private static final int MANY = 10_000;
  private static final int MANY_CLICKS = 50_000;
  private static final String LATEST = "latest";
  private static final long NO_GOAL = 0;
  private static final long NOBODY = 0;
  private static final long EVERYBODY = Long.MAX_VALUE;

  @PersistenceContext private EntityManager entities;
  @Inject private Spots spots;
  @Inject private Goals goals;
  @Inject private GoalReach reach;

  /**
   * @throws Refusal if the filter names a spot that does not exist
   */
  public LeadCondition conditionOf(final LeadFilter filter) {
    final var parameters = new HashMap<String, Object>(filter.parameters());
    var jpql = filter.condition();
    if (filter.spot() != null) {
      parameters.put(LeadCondition.SPOT, spotId(filter.spot()));
    }
    if (filter.goal() != null) {
      jpql += reaching(filter.goal(), parameters);
    }
    if (filter.search() != null) {
      jpql += searching(new LeadSearch(filter.search()), parameters);
    }
    return new LeadCondition(jpql, parameters);
  }

  /** What {@code condition} asks, and that {@code manager} looks after the client. */
  public LeadCondition ofManager(final LeadCondition condition, final String manager) {
    final var parameters = new HashMap<>(condition.parameters());
    final var leads = managedBy(manager);
    if (leads.size() > FEW) {
      parameters.put("manager", manager);
      return new LeadCondition(condition.jpql() + " and l.manager = :manager", parameters);
    }
    parameters.put(MANAGED, orNobody(Set.copyOf(leads)));
    return new LeadCondition(condition.jpql() + " and l.id in :" + MANAGED, parameters);
  }

  /** As far as there are few. */
  private List<Long> managedBy(final String manager) {
    return entities
        .createQuery(
            "select l.id from Lead l where l.manager = :manager"
                + NewestFirst.by("l", "accountId", "manager"),
            Long.class)
        .setParameter("manager", manager)
        .setMaxResults(FEW + 1)
        .getResultList();
  }

  /** Nobody has reached a goal that does not exist. */
  private String reaching(final String token, final Map<String, Object> parameters) {
    final var goalId =
        goals.rules().stream().filter(goal -> goal.token().equals(token)).findFirst();
    parameters.put("goal", goalId.map(GoalRule::id).orElse(NO_GOAL));
    final var leads = reach.leadsThatReached((Long) parameters.get("goal"), FEW + 1);
    if (leads.size() > FEW) {
      return "";
    }
    parameters.put(REACHED, orNobody(Set.copyOf(leads)));
    return " and l.id in :" + REACHED;
  }

  private String searching(final LeadSearch search, final Map<String, Object> parameters) {
    final var matches = matches(search, (Long) parameters.get(LeadCondition.SPOT));
    if (matches.areKnown()) {
      parameters.put(FOUND, orNobody(matches.few()));
      return " and l.id in :" + FOUND;
    }
    parameters.putAll(search.patterns());
    if (matches.latest() == EVERYBODY) {
      return search.anyCondition();
    }
    parameters.put(LATEST, matches.latest());
    return search.anyCondition() + " and l.id <= :" + LATEST;
  }

  /**
   * Who matches, as far as that was read.
   *
   * @param few all of them, unless {@code areKnown} says that there are more
   * @param latest the key that none of them is above
   */
  private record Matches(Set<Long> few, boolean areKnown, long latest) {}

  private Matches matches(final LeadSearch search, final Long spotId) {
    final var found = new LinkedHashSet<Long>();
    boolean areKnown = true;
    long latest = NOBODY;
    for (final var pattern : search.patterns().entrySet()) {
      final var ids = matching(pattern.getKey(), pattern.getValue(), spotId);
      found.addAll(ids);
      if (ids.size() > FEW) {
        areKnown = false;
        latest = Math.max(latest, latest(pattern.getKey(), pattern.getValue()));
      }
      if (latest == EVERYBODY) {
        break;
      }
    }
    return new Matches(found, areKnown, Math.max(latest, latest(found)));
  }

  private static long latest(final Collection<Long> ids) {
    return ids.stream().mapToLong(Long::longValue).max().orElse(NOBODY);
  }

  /**
   * The latest of many who match, or that of all where they are too many to tell. The index of
   * click ids knows no accounts, and nobody is missed for that.
   */
  private long latest(final String parameter, final Object pattern) {
    final boolean isClick = parameter.equals(LeadSearch.CLICK);
    final int most = isClick ? MANY_CLICKS : MANY;
    final var query =
        entities.createNativeQuery(
            "select coalesce(max(m.id), 0), count(*) from (select l.id from leads l where "
                + LeadSearch.columnCondition(parameter)
                + (isClick ? "" : " and l.account_id = :account")
                + " limit "
                + (most + 1)
                + ") m",
            Object[].class);
    if (!isClick) {
      query.setParameter("account", AccountScope.current());
    }
    final var row = (Object[]) query.setParameter(parameter, pattern).getSingleResult();
    return ((Number) row[1]).longValue() > most ? EVERYBODY : ((Number) row[0]).longValue();
  }

  /** No key at all would be looked for in every row. */
  private static Set<Long> orNobody(final Set<Long> ids) {
    return ids.isEmpty() ? Set.of(NOBODY) : ids;
  }

  /** As far as there are few. */
  private List<Long> matching(final String parameter, final Object pattern, final Long spotId) {
    return parameter.equals(LeadSearch.CLICK)
        ? matchingClick(pattern, spotId)
        : matchingKey(parameter, pattern, spotId);
  }

  /**
   * Click ids are unique over all accounts, so their index does not begin with the account. H2
   * prefers any index that does, and reads all its leads: the sums keep it from these.
   */
  @SuppressWarnings("unchecked")
  private List<Long> matchingClick(final Object pattern, final Long spotId) {
    final var query =
        entities.createNativeQuery(
            "select l.id from leads l where "
                + LeadSearch.columnCondition(LeadSearch.CLICK)
                + " and l.account_id + 0 = :account"
                + (spotId == null ? "" : " and l.spot_id + 0 = :spot"),
            Long.class);
    if (spotId != null) {
      query.setParameter(LeadCondition.SPOT, spotId);
    }
    return query
        .setParameter(LeadSearch.CLICK, pattern)
        .setParameter("account", AccountScope.current())
        .setMaxResults(FEW + 1)
        .getResultList();
  }

  private List<Long> matchingKey(final String parameter, final Object pattern, final Long spotId) {
    final var query =
        entities.createQuery(
            "select l.id from Lead l where "
                + LeadSearch.condition(parameter)
                + (spotId == null ? "" : " and l.spotId + 0 = :spot"),
            Long.class);
    if (spotId != null) {
      query.setParameter(LeadCondition.SPOT, spotId);
    }
    return query.setParameter(parameter, pattern).setMaxResults(FEW + 1).getResultList();
  }

  private Long spotId(final String reference) {
    return Optional.ofNullable(spots.idsOf(Set.of(reference)).get(reference))
        .orElseThrow(
            () ->
                Refusal.invalidField("spot", "There is no spot " + reference + ".")
                    .breaking("rule.spot_unknown", reference));
  }
}
