package dev.goalpost.admin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "15, 10, 50, more",
    "5, 10, -50, less",
    "10.00, 10, 0, same",
    "5, -10, 150, more",
    "1, 3, -67, less"
  })
  void todayIsMoreOrLess(
      final BigDecimal today, final BigDecimal before, final int change, final String direction) {
    final var comparison = new Comparison(today, before);

    assertThat(comparison.change()).isEqualTo(change);
    assertThat(comparison.direction()).isEqualTo(direction);
  }

  @Test
  void ofNothingThereIsNoPercent() {
    assertThat(new Comparison(BigDecimal.TEN, BigDecimal.ZERO).change()).isNull();
  }
}
