package dev.goalpost.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A column that is computed from sums, never averaged. */
enum Ratio {
  CR("cr", "CR", "subscribers", null, "clicks", 100),
  UNSUBSCRIBE_RATE("unsubscribe_rate", "% unsubscribes", "unsubscribes", null, "subscribers", 100),
  NET_CR("net_cr", "Net CR", "subscribers", "unsubscribes", "clicks", 100),
  REG_DEP("reg_dep", "Reg/Dep", "registrations", null, "first_sales_count", 1);

  private final String key;
  private final String title;
  private final String plus;
  private final String minus;
  private final String divisor;
  private final int factor;

  Ratio(
      final String key,
      final String title,
      final String plus,
      final String minus,
      final String divisor,
      final int factor) {
    this.key = key;
    this.title = title;
    this.plus = plus;
    this.minus = minus;
    this.divisor = divisor;
    this.factor = factor;
  }

  static Optional<Ratio> of(final String key) {
    return Arrays.stream(values()).filter(ratio -> ratio.key.equals(key)).findFirst();
  }

  String key() {
    return key;
  }

  String title() {
    return title;
  }

  String kind() {
    return factor == 1 ? ReportColumn.RATIO : ReportColumn.PERCENT;
  }

  /** The sums that it is computed from. */
  Stream<String> sums() {
    return Stream.of(plus, minus, divisor).filter(sum -> sum != null);
  }

  /** With two decimals, or null where the divisor is zero. */
  BigDecimal of(final Map<String, BigDecimal> sums) {
    final var by = sums.get(divisor);
    return by.signum() == 0
        ? null
        : dividend(sums).multiply(BigDecimal.valueOf(factor)).divide(by, 2, RoundingMode.HALF_UP);
  }

  private BigDecimal dividend(final Map<String, BigDecimal> sums) {
    return minus == null ? sums.get(plus) : sums.get(plus).subtract(sums.get(minus));
  }

  /** Finer than what is shown, to sort by. */
  String sql() {
    final var dividend = minus == null ? "t." + plus : "t." + plus + " - t." + minus;
    return "case when t.%1$s = 0 then null else (%2$s) * 1000000 / t.%1$s end"
        .formatted(divisor, dividend);
  }
}
