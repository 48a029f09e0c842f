package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void aRateIsPercentRoundedHalfUp() {
    assertThat(Ratio.CR.of(sums("subscribers", 1, "clicks", 3))).isEqualTo("33.33");
    assertThat(Ratio.CR.of(sums("subscribers", 1, "clicks", 800))).isEqualTo("0.13");
  }

  @Test
  void netIsWhatStayed() {
    final var sums =
        Map.of(
            "subscribers", BigDecimal.valueOf(10),
            "unsubscribes", BigDecimal.valueOf(4),
            "clicks", BigDecimal.valueOf(20));
    assertThat(Ratio.NET_CR.of(sums)).isEqualTo("30.00");
  }

  @Test
  void registrationsPerFirstSaleAreNoPercentage() {
    assertThat(Ratio.REG_DEP.of(sums("registrations", 5, "first_sales_count", 2)))
        .isEqualTo("2.50");
  }

  @Test
  void thereIsNoRatioToNothing() {
    assertThat(Ratio.UNSUBSCRIBE_RATE.of(sums("unsubscribes", 1, "subscribers", 0))).isNull();
  }

  private static Map<String, BigDecimal> sums(
      final String dividend, final long value, final String divisor, final long by) {
    return Map.of(dividend, BigDecimal.valueOf(value), divisor, BigDecimal.valueOf(by));
  }
}
