package dev.goalpost.admin.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What had come before this hour began, today and on another day.
 *
 * @param before what had come by the same time then
 */
record Comparison(BigDecimal today, BigDecimal before) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** By how many percent there is more today; null where nothing had come. */
  Integer change() {
    return before.signum() == 0
        ? null
        : today
            .subtract(before)
            .multiply(HUNDRED)
            .divide(before.abs(), 0, RoundingMode.HALF_UP)
            .intValue();
  }

  /** {@code more}, {@code less} or {@code same}. */
  String direction() {
    final int sign = today.compareTo(before);
    if (sign == 0) {
      return "same";
    }
    return sign > 0 ? "more" : "less";
  }
}
