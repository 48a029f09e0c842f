package dev.goalpost.delivery;

import java.time.Duration;

/** How a destination answered. What an operator must do about it decides the class. */
public sealed interface DeliveryOutcome {

  /** Why it is so, in one line for the log; null if there is nothing to say. */
  String reason();

  /** Taken: nothing is left to do. */
  record Accepted() implements DeliveryOutcome {
    @Override
    public String reason() {
      return null;
    }
  }

  /** The data is wrong: it is never tried again. */
  record Rejected(String reason) implements DeliveryOutcome {}

  /** Rejected, and so would be all else that goes there: the destination is paused. */
  record Gone(String reason) implements DeliveryOutcome {}

  /** The destination is paused until its credentials are replaced; what waits is kept. */
  record CredentialsInvalid(String reason) implements DeliveryOutcome {}

  /**
   * Too much at once: tried again, and the destination's lane slows down.
   *
   * @param retryAfter what the destination asked for, or null
   */
  record Throttled(String reason, Duration retryAfter) implements DeliveryOutcome {}

  /**
   * Out of reach or out of order: tried again.
   *
   * @param retryAfter what the destination asked for, or null
   */
  record Unavailable(String reason, Duration retryAfter) implements DeliveryOutcome {}

  /**
   * Nothing was sent, since there was no room for one more call. Neither the delivery nor the
   * destination is at fault, so it is no attempt: it goes as soon as there is room.
   */
  record NoRoom(String reason) implements DeliveryOutcome {}

  /** There is nothing to send, for a reason that no retry mends. */
  record Skipped(String reason) implements DeliveryOutcome {}
}
