package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Deliveries on their way to a destination, all of one kind.
 *
 * @param deliveries not empty
 */
record Call(Target target, List<ClaimedDelivery> deliveries, Instant at) {

  /** A kind should answer long before; who does not is given up, and the claim still holds. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Logger LOG = Logger.getLogger(Call.class.getName());

  /**
   * Makes the call.
   *
   * @return an attempt for each delivery, in order, within {@link #LONGEST} and never exceptionally
   */
  CompletionStage<List<Attempt>> make() {
    return send()
        .toCompletableFuture()
        .orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(this::checked)
        .exceptionally(this::failed)
        .thenApply(this::attempts);
  }

  private CompletionStage<List<Exchange>> send() {
    try {
      final var outgoing = deliveries.stream().map(ClaimedDelivery::outgoing).toList();
      return Objects.requireNonNull(deliveries.get(0).kind().send(target, outgoing), "No promise");
    } catch (final RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private List<Exchange> checked(final List<Exchange> exchanges) {
    if (exchanges.size() != deliveries.size()) {
      throw new IllegalStateException(
          exchanges.size() + " answers for " + deliveries.size() + " deliveries");
    }
    return exchanges;
  }

  /** A kind must not fail; if it does, that is our fault and not the destination's. */
  private List<Exchange> failed(final Throwable fault) {
    LOG.log(Level.SEVERE, "Delivery " + deliveries.get(0).id() + " could not be sent", fault);
    final var outcome = new Unavailable("It could not be sent; see the server's log.", null);
    return deliveries.stream().map(one -> Exchange.unsent(outcome)).toList();
  }

  private List<Attempt> attempts(final List<Exchange> exchanges) {
    final var attempts = new ArrayList<Attempt>();
    for (int index = 0; index < deliveries.size(); index++) {
      attempts.add(new Attempt(deliveries.get(index), target, at, exchanges.get(index)));
    }
    return attempts;
  }
}
