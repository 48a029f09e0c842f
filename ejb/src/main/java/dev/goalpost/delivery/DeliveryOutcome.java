package dev.goalpost.delivery;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** How a destination answered. What an operator must do about it decides the class. */
public sealed interface DeliveryOutcome {

  /** Why it is so, in one line for the log; null if there is nothing to say. */
  String reason();

  /** The same, its reason in other words: such as without the credentials that stand in it. */
  DeliveryOutcome inOtherWords(UnaryOperator<String> words);

  /** Taken: nothing is left to do. */
  record Accepted() implements DeliveryOutcome {
    @Override
    public String reason() {
      return null;
    }

    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return this;
    }
  }

  /** The data is wrong: it is never tried again. */
  record Rejected(String reason) implements DeliveryOutcome {
    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return new Rejected(words.apply(reason));
    }
  }

  /** Rejected, and so would be all else that goes there: the destination is paused. */
  record Gone(String reason) implements DeliveryOutcome {
    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return new Gone(words.apply(reason));
    }
  }

  /** The destination is paused until its credentials are replaced; what waits is kept. */
  record CredentialsInvalid(String reason) implements DeliveryOutcome {
    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return new CredentialsInvalid(words.apply(reason));
    }
  }

  /**
   * Too much at once: tried again, and the destination's lane slows down.
   *
   * @param retryAfter what the destination asked for, or null
   */
  record Throttled(String reason, Duration retryAfter) implements DeliveryOutcome {
    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return new Throttled(words.apply(reason), retryAfter);
    }
  }

  /**
   * Out of reach or out of order: tried again.
   *
   * @param retryAfter what the destination asked for, or null
   */
  record Unavailable(String reason, Duration retryAfter) implements DeliveryOutcome {
    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return new Unavailable(words.apply(reason), retryAfter);
    }
  }

  /**
   * Nothing was sent, since there was no room for one more call. Neither the delivery nor the
   * destination is at fault, so it is no attempt: it goes as soon as there is room.
   */
  record NoRoom(String reason) implements DeliveryOutcome {
    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return new NoRoom(words.apply(reason));
    }
  }

  /** There is nothing to send, for a reason that no retry mends. */
  record Skipped(String reason) implements DeliveryOutcome {
    @Override
    public DeliveryOutcome inOtherWords(final UnaryOperator<String> words) {
      return new Skipped(words.apply(reason));
    }
  }
}
