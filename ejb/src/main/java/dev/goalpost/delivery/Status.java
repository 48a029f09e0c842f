package dev.goalpost.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far a delivery has come. */
public enum Status {
  /** Never tried yet. */
  PENDING,
  /** Tried, and to be tried again. */
  RETRYING,
  DELIVERED,
  REJECTED,
  /** Tried as often as it may be. */
  EXHAUSTED,
  SKIPPED,
  /**
   * Waiting for a destination that is paused. It is never stored: whether a delivery waits for that
   * reason is its destination's to say, so that a pause need not touch what waits.
   */
  PAUSED;

  /** Those that wait to be sent, whatever for. */
  static final List<String> WAITING = List.of(PENDING.code(), RETRYING.code());

  /** The name in API and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of that name, or nothing. */
  public static Optional<Status> of(final String code) {
    return Arrays.stream(values()).filter(status -> status.code().equals(code)).findFirst();
  }
}
