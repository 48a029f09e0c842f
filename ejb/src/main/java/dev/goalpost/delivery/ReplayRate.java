package dev.goalpost.delivery;

import dev.goalpost.platform.Refusal;
import java.math.BigDecimal;

/** How many deliveries a second a replay sends at most. */
public final class ReplayRate {

  private static final BigDecimal SLOWEST = new BigDecimal("0.001");
  private static final BigDecimal FASTEST = new BigDecimal(100_000);

  private ReplayRate() {}

  /**
   * Reads a rate as it was typed.
   *
   * @param text null for none
   * @throws Refusal if it is no number
   */
  public static BigDecimal parse(final String text) {
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (final NumberFormatException noNumber) {
      throw outOfRange();
    }
  }

  static BigDecimal checked(final BigDecimal rate) {
    if (rate != null && (rate.compareTo(SLOWEST) < 0 || rate.compareTo(FASTEST) > 0)) {
      throw outOfRange();
    }
    return rate;
  }

  private static Refusal outOfRange() {
    return Refusal.invalidField(
            "rate", "rate must be between " + SLOWEST + " and " + FASTEST + " a second.")
        .breaking("rule.rate", SLOWEST, FASTEST);
  }
}
