package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Outgoing;
import dev.goalpost.delivery.SampleEvents;
import dev.goalpost.goal.GoalPostback;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Secret;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Gathers what a trial sends, in a transaction that ends before anything is sent. */
@Stateless
public class TrialPreparation {

  private static final long UNSAVED = 0;

  @Inject private Goals goals;
  @Inject private SampleEvents events;

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
    return new Outgoing(0, events.event(goalId, goal.token(), form.clickId()), route);
  }

  /**
   * The delivery that a trial of a goal is which is not saved yet.
   *
   * @throws Refusal if the client is unknown, or the postback could not be saved
   */
  public Outgoing prepare(final String token, final TrialForm form) {
    final var postback = goals.checkedPostback(form.postback(null));
    final var route = TrackerRoute.of(new GoalPostback(UNSAVED, postback, List.of()));
    return new Outgoing(0, events.event(UNSAVED, token, form.clickId()), route);
  }

  /** A trial of the goal's own URL is signed as its events are. */
  private List<Secret> secrets(final long goalId) {
    return goals.postbacks().stream()
        .filter(postback -> postback.goalId() == goalId)
        .findFirst()
        .map(GoalPostback::signingSecrets)
        .orElse(List.of());
  }
}
