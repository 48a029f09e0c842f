package dev.goalpost.delivery;

import dev.goalpost.delivery.ReplayBatch.Meant;
import dev.goalpost.delivery.ReplayBatch.Planned;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sends deliveries of the account in scope again, by the way of new ones: all that is done here is
 * to make them due.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Replay {

  @Inject private ReplayBatch batches;
  @Inject private Deliveries deliveries;
  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /**
   * Sends one delivery now, whatever became of it before.
   *
   * @throws Refusal if it is under way just now, or does not exist
   */
  public DeliveryView one(final long id) {
    final var meant = batches.one(id);
    if (begin(List.of(new Planned(meant, clock.instant())), Cause.RETRY) == 0) {
      throw Refusal.conflict(
              null, "Delivery " + id + " is under way just now. Retry it once its attempt is over.")
          .breaking("rule.under_way");
    }
    return deliveries.find(id);
  }

  /** How many deliveries {@link #all} would send. */
  public ReplayResult count(final DeliveryFilter filter) {
    return new ReplayResult(batches.count(filter), 0);
  }

  /**
   * How many deliveries {@link #all} would send.
   *
   * @throws Refusal if it would send none for what it was asked
   */
  public ReplayResult count(final DeliveryFilter filter, final BigDecimal ratePerSecond) {
    ReplayRate.checked(ratePerSecond);
    return count(filter);
  }

  /**
   * Sends all deliveries again that {@code filter} matches; without a status, those that are
   * finished.
   *
   * @param ratePerSecond how many a second at most, over all destinations; null for as fast as they
   *     take them
   */
  public ReplayResult all(final DeliveryFilter filter, final BigDecimal ratePerSecond) {
    final var spread = new Spread(clock.instant(), ReplayRate.checked(ratePerSecond));
    final long last = ids.next();
    ReplayResult result = ReplayResult.NONE;
    List<Meant> meant = batches.next(filter, 0, last);
    while (!meant.isEmpty()) {
      final int begun = begin(planned(meant, spread, result.queued()), Cause.REPLAY);
      result = result.plus(meant.size(), begun);
      meant = batches.next(filter, meant.get(meant.size() - 1).id(), last);
    }
    return result;
  }

  private static List<Planned> planned(
      final List<Meant> meant, final Spread spread, final long before) {
    return IntStream.range(0, meant.size())
        .mapToObj(index -> new Planned(meant.get(index), spread.due(before + index)))
        .toList();
  }

  private int begin(final List<Planned> planned, final Cause cause) {
    final int begun = batches.begin(planned, cause);
    planned.stream()
        .collect(Collectors.toMap(Planned::destinationId, Planned::due, Replay::earlier))
        .forEach(wakeUpCalls::at);
    return begun;
  }

  private static Instant earlier(final Instant one, final Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
