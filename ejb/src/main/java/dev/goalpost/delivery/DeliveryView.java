package dev.goalpost.delivery;

import java.time.Instant;
import java.util.List;

/**
 * A delivery as it is shown.
 *
 * @param destination the tracker's host, or the ad network's id
 * @param reason why it is not delivered, or is held back for now, or null
 * @param nextAttemptAt null if none is planned, or it is being made just now
 * @param attempts in the order in which they were made
 */
public record DeliveryView(
    String id,
    String eventId,
    String clickId,
    String goal,
    String kind,
    String destination,
    String status,
    String reason,
    Instant nextAttemptAt,
    List<AttemptView> attempts) {

  /**
   * A try.
   *
   * @param trigger {@code first}, {@code retry} or {@code replay}
   * @param httpStatus null if no answer came
   * @param request null if nothing was sent
   */
  public record AttemptView(
      Instant at,
      String trigger,
      Integer httpStatus,
      String outcome,
      String reason,
      long durationMs,
      String request,
      String response) {}
}
