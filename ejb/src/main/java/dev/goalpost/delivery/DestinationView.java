package dev.goalpost.delivery;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A destination as it is shown.
 *
 * @param name the tracker's host, or the ad network's id
 * @param spot the code of the spot whose pixel it is, or null
 * @param state {@code active} or {@code paused}
 * @param failingSince since when there is nothing but failure, or null
 * @param failingPercent how much of the five days is over after which it is paused, from the first
 *     failure to the latest
 * @param warning 50, 70 or 90 once that much is over, else null
 * @param circuit {@code closed} while calls leave as usual, {@code open} while none does since the
 *     latest all failed, {@code half_open} while a single one finds out; as this node has it
 * @param heldUntil until when nothing leaves for now, or null
 * @param concurrency calls at a time; null for the default
 * @param ratePerSecond calls a second; null for the default
 * @param waiting deliveries that wait to be sent there
 */
public record DestinationView(
    String id,
    String kind,
    String name,
    String spot,
    String state,
    String pausedReason,
    Instant pausedAt,
    Instant failingSince,
    int failingPercent,
    Integer warning,
    Instant lastSuccessAt,
    String circuit,
    Instant heldUntil,
    Integer concurrency,
    BigDecimal ratePerSecond,
    long waiting) {

  static DestinationView of(
      final Destination destination, final String spot, final long waiting, final Hold hold) {
    final var patience = destination.patience();
    return new DestinationView(
        Long.toString(destination.id()),
        destination.kind(),
        destination.name(),
        spot,
        destination.state(),
        destination.pausedReason(),
        destination.pausedAt(),
        destination.failingSince(),
        patience.percent(),
        patience.warning() == 0 ? null : patience.warning(),
        destination.lastSuccessAt(),
        Hold.circuit(hold),
        hold == null || hold.kind() == Hold.Kind.FINDING_OUT ? null : hold.until(),
        destination.concurrency(),
        destination.ratePerSecond(),
        waiting);
  }
}
