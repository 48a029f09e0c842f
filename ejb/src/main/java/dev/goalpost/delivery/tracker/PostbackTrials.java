package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Outgoing;
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
    final var delivery = preparation.prepare(goalId, form);
    return tracker
        .send(target(delivery), List.of(delivery))
        .thenApplyAsync(exchanges -> TrialResult.of(exchanges.get(0)), executor);
  }

  private static Target target(final Outgoing delivery) {
    final var route = delivery.route();
    return new Target(0, delivery.event().accountId(), route.destination(), route.identity());
  }
}
