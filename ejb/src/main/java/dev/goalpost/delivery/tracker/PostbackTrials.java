package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Outgoing;
import dev.goalpost.delivery.Preview;
import dev.goalpost.delivery.Target;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Calls a tracker at once, so that its user sees what it answers. Nothing is counted or stored, and
 * no call is repeated.
 */
@ApplicationScoped
public class PostbackTrials {

  @Resource private ManagedExecutorService executor;
  @Inject private TrialPreparation preparation;
  @Inject private TrackerKind tracker;

  /**
   * Sends.
   *
   * @return completed on a thread that may block, never exceptionally
   * @throws dev.goalpost.platform.Refusal if the goal or client is unknown, or the postback is not
   *     one that could be saved
   */
  public CompletionStage<TrialResult> send(final long goalId, final TrialForm form) {
    return send(preparation.prepare(goalId, form));
  }

  /**
   * Sends for a goal that is not saved yet.
   *
   * @param token of the goal
   * @see #send(long, TrialForm)
   */
  public CompletionStage<TrialResult> send(final String token, final TrialForm form) {
    return send(preparation.prepare(token, form));
  }

  /**
   * The request that {@link #send(String, TrialForm)} would send.
   *
   * @throws dev.goalpost.platform.Refusal if the client is unknown, or the postback is not one that
   *     could be saved
   */
  public Preview preview(final String token, final TrialForm form) {
    return tracker.preview(preparation.prepare(token, form));
  }

  private CompletionStage<TrialResult> send(final Outgoing delivery) {
    return tracker
        .send(target(delivery), List.of(delivery))
        .thenApplyAsync(exchanges -> TrialResult.of(exchanges.get(0)), executor);
  }

  private static Target target(final Outgoing delivery) {
    final var route = delivery.route();
    return new Target(0, delivery.event().accountId(), route.destination(), route.identity());
  }
}
