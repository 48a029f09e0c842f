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
 * first of them are soon met: from the latest of them, if they are not too many to tell which it
 * is. Click ids rise with time, so those that begin alike may all be long past.
 */
@Stateless
public class LeadFinder {

  static final String FOUND = "found";
  static final String REACHED = "reached";
  static final String MANAGED = "managed";

  private static final int FEW = 2_000;
  private static final int MANY = 50_000;
  private static final String LATEST = "latest";
  private static final long NO_GOAL = 0;
  private static final long NOBODY = 0;

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
      parameters.put("spot", spotId(filter.spot()));
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
    final var few = few(search, (Long) parameters.get("spot"));
    if (few.isPresent()) {
      parameters.put(FOUND, orNobody(few.get()));
      return " and l.id in :" + FOUND;
    }
    parameters.putAll(search.patterns());
    return search.anyCondition() + upToLatest(search, parameters);
  }

  /** A condition that leaves out who came after all who match. */
  private String upToLatest(final LeadSearch search, final Map<String, Object> parameters) {
    long latest = NOBODY;
    for (final var pattern : search.patterns().entrySet()) {
      final var found = matches(pattern.getKey(), pattern.getValue());
      if (found.count() > MANY) {
        return "";
      }
      latest = Math.max(latest, found.latest());
    }
    parameters.put(LATEST, latest);
    return " and l.id <= :" + LATEST;
  }

  /**
   * How many match, as far as that was counted, and who came last of them.
   *
   * @param latest the key of the lead, or that of nobody
   */
  private record Matches(long count, long latest) {

    static Matches of(final Object[] row) {
      return new Matches(((Number) row[1]).longValue(), ((Number) row[0]).longValue());
    }
  }

  /**
   * Those of all accounts where it is by click id: the index knows no accounts, and nobody is
   * missed for that.
   */
  private Matches matches(final String parameter, final Object pattern) {
    final boolean isOfAccount = !parameter.equals(LeadSearch.CLICK);
    final var query =
        entities.createNativeQuery(
            "select coalesce(max(m.id), 0), count(*) from (select l.id from leads l where "
                + LeadSearch.columnCondition(parameter)
                + (isOfAccount ? " and l.account_id = :account" : "")
                + " limit "
                + (MANY + 1)
                + ") m",
            Object[].class);
    if (isOfAccount) {
      query.setParameter("account", AccountScope.current());
    }
    return Matches.of((Object[]) query.setParameter(parameter, pattern).getSingleResult());
  }

  /** No key at all would be looked for in every row. */
  private static Set<Long> orNobody(final Set<Long> ids) {
    return ids.isEmpty() ? Set.of(NOBODY) : ids;
  }

  /** All who match, or nothing if they are many. */
  private Optional<Set<Long>> few(final LeadSearch search, final Long spotId) {
    final var found = new LinkedHashSet<Long>();
    for (final var pattern : search.patterns().entrySet()) {
      final var ids = matching(pattern.getKey(), pattern.getValue(), spotId);
      found.addAll(ids);
      if (ids.size() > FEW) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
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
      query.setParameter("spot", spotId);
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
                + (spotId == null ? "" : " and l.spotId = :spot"),
            Long.class);
    if (spotId != null) {
      query.setParameter("spot", spotId);
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
