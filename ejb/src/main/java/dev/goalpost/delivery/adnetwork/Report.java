package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Event;
import dev.goalpost.spot.Pixel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An event as an ad network is to hear of it.
 *
 * @param eventName what the event's goal is called there
 */
public record Report(Pixel pixel, String eventName, Event event) {

  /** What the event is told by at the network: the same on every retry and replay. */
  public String eventId() {
    return Long.toString(event.id());
  }

  /**
   * When it happened. Partners' clocks may be ahead of ours and networks refuse the future, so it
   * is never later than when we heard of it.
   */
  public Instant moment() {
    final var received = event.receivedAt();
    return event.occurredAt().isAfter(received) ? received : event.occurredAt();
  }

  /** The {@link #moment} in Unix seconds. */
  public long unixSeconds() {
    return moment().getEpochSecond();
  }

  /** The amount without trailing zeros, or null if there is none. */
  public BigDecimal value() {
    return event.sum() == null ? null : event.sum().stripTrailingZeros();
  }

  /** The amount's currency, or null if there is no amount. */
  public String currency() {
    return event.sum() == null ? null : event.currency();
  }

  /** What the lead is known by, such as {@code fbp}; see {@link dev.goalpost.lead.Identifiers}. */
  public Optional<String> identifier(final String name) {
    return filled(event.lead().identifiers().get(name));
  }

  /** A free parameter: the postback's, else the lead's. */
  public Optional<String> parameter(final String name) {
    return filled(event.params().get(name)).or(() -> filled(event.lead().params().get(name)));
  }

  /** The first free parameter there is of several names. */
  public Optional<String> parameter(final List<String> names) {
    return names.stream().map(this::parameter).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> filled(final String text) {
    return Optional.ofNullable(text).filter(value -> !value.isBlank());
  }
}
