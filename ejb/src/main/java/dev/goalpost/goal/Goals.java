package dev.goalpost.goal;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalForm.Repeats;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The goals of the account in scope. */
@Stateless
public class Goals {

  @PersistenceContext private EntityManager entities;
  @Inject private Accounts accounts;
  @Inject private GoalChecks checks;
  @Inject private TimeOrderedIds ids;
  @Inject private Event<TokenChanged> tokenChanges;
  @Inject private Clock clock;
  @Inject @Any private Instance<GoalUse> uses;

  /** Creates the system goals of the account in scope where they are missing. */
  public void ensureSystemGoals() {
    final var made = new EnumMap<SystemGoal, Goal>(SystemGoal.class);
    for (final var system : SystemGoal.values()) {
      made.put(system, byToken(system.token()).orElseGet(() -> create(system, made)));
    }
  }

  private Goal create(final SystemGoal system, final Map<SystemGoal, Goal> made) {
    final var goal =
        new Goal(ids.next(), AccountScope.current(), system.token(), true, clock.instant());
    goal.take(
        checks.checked(
            new GoalForm(system.label(), system.token(), null, null, null, null, null, false)),
        clock.instant());
    goal.repeat(system.repeats(), system.then() == null ? null : made.get(system.then()).id());
    entities.persist(goal);
    return goal;
  }

  /** One page of goals, newest first; the search looks at name and token. */
  public Page<GoalView> list(final PageRequest page, final ItemFilter filter) {
    final var conditions = filter.conditions("concat(name, ' ', token)");
    final var found =
        entities
            .createQuery(
                "from Goal where id < :before" + conditions + " order by id desc", Goal.class)
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1);
    return Page.of(filter.bind(found).getResultList(), page.limit(), Goal::id).map(this::view);
  }

  public GoalView find(final long id) {
    return view(stored(id));
  }

  /** The goals with these ids, in no order; what does not exist lacks. */
  public List<GoalView> findAll(final Collection<Long> goalIds) {
    return entities
        .createQuery("from Goal where id in :ids", Goal.class)
        .setParameter("ids", goalIds)
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /**
   * An external postback as it would be saved, blanks filled in.
   *
   * @param postback whose URL is not null
   * @throws Refusal naming the field that is wrong
   */
  public ExternalPostback checkedPostback(final ExternalPostback postback) {
    return checks.checkedPostback(postback);
  }

  /** What counting needs to know of every goal, archived ones included. */
  public List<GoalRule> rules() {
    return entities
        .createQuery("from Goal", Goal.class)
        .getResultStream()
        .map(Goals::rule)
        .toList();
  }

  /** What the goals that are not archived are called at the ad networks. */
  public List<GoalEvents> events() {
    return entities
        .createQuery("from Goal where archivedAt is null", Goal.class)
        .getResultStream()
        .map(goal -> new GoalEvents(goal.id(), Map.copyOf(goal.events())))
        .toList();
  }

  /**
   * The external postbacks of the goals that are not archived. Which goals have one is asked of the
   * goals as this transaction has read them: the database may know of a change since.
   */
  public List<GoalPostback> postbacks() {
    return entities
        .createQuery("from Goal where archivedAt is null", Goal.class)
        .getResultStream()
        .filter(goal -> goal.externalPostback() != null)
        .map(goal -> new GoalPostback(goal.id(), goal.externalPostback(), goal.signingSecrets()))
        .toList();
  }

  /** The system message of every goal. */
  public List<GoalMessage> messages() {
    return entities
        .createQuery("from Goal", Goal.class)
        .getResultStream()
        .map(Goals::message)
        .toList();
  }

  private static GoalMessage message(final Goal goal) {
    final var message = goal.systemMessage();
    return new GoalMessage(goal.id(), message.enabled(), message.text());
  }

  /**
   * Adds a custom goal.
   *
   * @throws Refusal naming the field that is wrong, or that the token is taken
   */
  public GoalView add(final GoalForm wanted) {
    final var form = checks.checked(wanted);
    accounts.rulesChanged();
    refuseTaken(form.token(), null);
    final var goal =
        new Goal(ids.next(), AccountScope.current(), form.token(), false, clock.instant());
    goal.sign(SigningSecrets.checked(form.externalPostback(), goal.signingSecrets()));
    goal.take(form, clock.instant());
    repeat(goal, form.repeats());
    entities.persist(goal);
    return view(goal);
  }

  /**
   * Replaces a goal; what {@code wanted} leaves out becomes blank, but for the repeats, which stay.
   *
   * @throws Refusal naming the field that is wrong
   */
  public GoalView replace(final long id, final GoalForm wanted) {
    return edit(id, goal -> wanted);
  }

  /**
   * Replaces a goal by what {@code change} makes of it; nobody else changes it meanwhile.
   *
   * @throws Refusal naming the field that is wrong
   */
  public GoalView edit(final long id, final Function<GoalView, GoalForm> change) {
    accounts.rulesChanged();
    final var goal = stored(id);
    final var form = checks.checked(change.apply(view(goal)));
    checkIdentity(goal, form);
    if (form.archived()) {
      refuseIfFollowed(goal);
    }
    goal.sign(SigningSecrets.checked(form.externalPostback(), goal.signingSecrets()));
    tellOfToken(goal.token(), form.token());
    goal.take(form, clock.instant());
    repeat(goal, form.repeats());
    return view(goal);
  }

  private void tellOfToken(final String before, final String after) {
    if (!before.equals(after)) {
      tokenChanges.fire(new TokenChanged(before, after));
    }
  }

  /**
   * Deletes a goal that nothing refers to; archives one that is in use.
   *
   * @return the archived goal, or nothing if it is gone
   */
  public Optional<GoalView> remove(final long id) {
    accounts.rulesChanged();
    final var goal = stored(id);
    refuseSystem(goal, "deleted");
    refuseIfFollowed(goal);
    if (isReferredTo(goal)) {
      goal.archive(clock.instant());
      return Optional.of(view(goal));
    }
    entities.remove(goal);
    return Optional.empty();
  }

  /** An archived goal may come back, and needs what its later events count as. */
  private boolean isReferredTo(final Goal goal) {
    return uses.stream().anyMatch(use -> use.uses(goal.id()))
        || !followers(goal, "archivedAt is not null").isEmpty();
  }

  private void checkIdentity(final Goal goal, final GoalForm form) {
    if (goal.token().equals(form.token())) {
      if (form.archived()) {
        refuseSystem(goal, "archived");
      }
      return;
    }
    if (goal.isSystem()) {
      throw Refusal.conflict("token", "The token of a system goal cannot be changed.")
          .breaking("rule.system_token");
    }
    refuseTaken(form.token(), goal.id());
  }

  private static void refuseSystem(final Goal goal, final String what) {
    if (goal.isSystem()) {
      throw Refusal.conflict(null, "The system goal " + goal.token() + " cannot be " + what + ".")
          .breaking("rule.system_goal", goal.token());
    }
  }

  private void refuseIfFollowed(final Goal goal) {
    followers(goal, "archivedAt is null").stream()
        .findFirst()
        .ifPresent(
            follower -> {
              throw Refusal.conflict(
                      null,
                      "Later events of goal "
                          + follower.token()
                          + " count as "
                          + goal.token()
                          + ": change its repeats first.")
                  .breaking("rule.goal_followed", follower.token(), goal.token());
            });
  }

  private List<Goal> followers(final Goal goal, final String which) {
    return entities
        .createQuery("from Goal where repeatsThenId = :id and " + which, Goal.class)
        .setParameter("id", goal.id())
        .setMaxResults(1)
        .getResultList();
  }

  private void refuseTaken(final String token, final Long except) {
    byToken(token)
        .filter(taken -> except == null || taken.id() != except)
        .ifPresent(
            taken -> {
              throw Refusal.conflict(
                  "token",
                  "The token "
                      + token
                      + " is taken by the goal '"
                      + taken.name()
                      + (taken.isArchived() ? "', which is archived." : "'."));
            });
  }

  private void repeat(final Goal goal, final Repeats wanted) {
    if (wanted == null || wanted.mode() == null) {
      if (goal.repeatsMode() == null) {
        goal.repeat(RepeatsMode.EVERY, null);
      } else if (goal.repeatsThenId() != null && !goal.isArchived()) {
        goal.repeat(goal.repeatsMode(), follower(goal, tokenOf(next(goal))));
      }
      return;
    }
    if (goal.isArchived() && isStored(goal, wanted)) {
      return;
    }
    final var mode =
        RepeatsMode.of(wanted.mode())
            .orElseThrow(
                () ->
                    Refusal.invalidField("repeats.mode", "mode must be every, first or first_then.")
                        .breaking("rule.one_of", "every, first, first_then"));
    goal.repeat(mode, mode == RepeatsMode.FIRST_THEN ? follower(goal, wanted.then()) : null);
  }

  /** What an archived goal's later events counted as may have been archived after it. */
  private boolean isStored(final Goal goal, final Repeats wanted) {
    return goal.repeatsMode() != null
        && goal.repeatsMode().code().equals(wanted.mode())
        && Objects.equals(tokenOf(next(goal)), wanted.then());
  }

  private Long follower(final Goal goal, final String token) {
    if (token == null || token.isBlank()) {
      throw Refusal.invalidField(
          "repeats.then", "then must be the token that later events count as.");
    }
    final var then =
        byToken(token)
            .filter(candidate -> !candidate.isArchived())
            .orElseThrow(
                () -> Refusal.invalidField("repeats.then", "There is no goal " + token + "."));
    refuseCycle(goal, then);
    return then.id();
  }

  private void refuseCycle(final Goal goal, final Goal then) {
    final var seen = new HashSet<Long>();
    for (Goal next = then; next != null && seen.add(next.id()); next = next(next)) {
      if (next.id() == goal.id()) {
        throw Refusal.invalidField(
            "repeats.then", "Later events of " + then.token() + " lead back to this goal.");
      }
    }
  }

  private static String tokenOf(final Goal goal) {
    return goal == null ? null : goal.token();
  }

  private Goal next(final Goal goal) {
    return goal.repeatsThenId() == null ? null : entities.find(Goal.class, goal.repeatsThenId());
  }

  private Goal stored(final long id) {
    return Optional.ofNullable(entities.find(Goal.class, id))
        .orElseThrow(() -> Refusal.notFound("Goal " + id));
  }

  private Optional<Goal> byToken(final String token) {
    return entities
        .createQuery("from Goal where token = :token", Goal.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  private static GoalRule rule(final Goal goal) {
    return new GoalRule(
        goal.id(), goal.token(), goal.isArchived(), goal.repeatsMode(), goal.repeatsThenId());
  }

  private GoalView view(final Goal goal) {
    final var events = new LinkedHashMap<String, String>();
    checks.networkIds().forEach(network -> events.put(network, goal.events().get(network)));
    final var then = next(goal);
    return new GoalView(
        Long.toString(goal.id()),
        goal.name(),
        goal.token(),
        goal.isSystem(),
        goal.isArchived(),
        events,
        goal.externalPostback(),
        goal.display(),
        goal.systemMessage(),
        new Repeats(goal.repeatsMode().code(), then == null ? null : then.token()));
  }
}
