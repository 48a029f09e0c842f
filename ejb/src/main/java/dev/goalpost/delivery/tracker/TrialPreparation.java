package dev.goalpost.delivery.tracker;

import dev.goalpost.account.Accounts;
import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.Outgoing;
import dev.goalpost.goal.GoalPostback;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.lead.LeadFacts;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Secret;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Gathers what a trial sends, in a transaction that ends before anything is sent. */
@Stateless
public class TrialPreparation {

  private static final BigDecimal SUM = BigDecimal.valueOf(100);

  @Inject private Accounts accounts;
  @Inject private Goals goals;
  @Inject private Leads leads;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /**
   * The delivery that a trial is.
   *
   * @throws Refusal if the goal or client is unknown, or the postback could not be saved
   */
  public Outgoing prepare(final long goalId, final TrialForm form) {
    final var goal = goals.find(goalId);
    final var saved = goal.externalPostback();
    final var postback = goals.checkedPostback(form.postback(saved));
    final var secrets = form.leadsElsewhere(saved) ? List.<Secret>of() : secrets(goalId);
    final var route = TrackerRoute.of(new GoalPostback(goalId, postback, secrets));
    return new Outgoing(0, event(goalId, goal, form.clickId()), route);
  }

  /** A trial of the goal's own URL is signed as its events are. */
  private List<Secret> secrets(final long goalId) {
    return goals.postbacks().stream()
        .filter(postback -> postback.goalId() == goalId)
        .findFirst()
        .map(GoalPostback::signingSecrets)
        .orElse(List.of());
  }

  private Event event(final long goalId, final GoalView goal, final String clickId) {
    if (clickId == null) {
      return event(goalId, goal, SampleLead.SPOT, SampleLead.facts(clock.instant()));
    }
    final var card = leads.find(clickId);
    return event(goalId, goal, card.spot(), LeadFacts.of(card));
  }

  private Event event(
      final long goalId, final GoalView goal, final String spot, final LeadFacts lead) {
    final var account = accounts.current();
    final var now = clock.instant();
    return new Event(
        ids.next(),
        account.id(),
        goalId,
        goal.token(),
        0,
        spot,
        lead,
        SUM,
        account.currency(),
        lead.playerId(),
        null,
        now,
        now,
        Map.of());
  }
}
