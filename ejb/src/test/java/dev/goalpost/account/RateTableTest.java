package dev.goalpost.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {

  private final RateTable rates =
      new RateTable(
          "USD",
          List.of(
              new DatedRate("EUR", LocalDate.parse("2026-11-10"), new BigDecimal("1.1")),
              new DatedRate("EUR", LocalDate.parse("2026-11-01"), new BigDecimal("1.05"))));

  @ParameterizedTest(name = "{0} {1} on {2} is {3}")
  @CsvSource({
    "100, EUR, 2026-11-01, 105.0000",
    "100, EUR, 2026-11-09, 105.0000",
    "100, EUR, 2026-11-10, 110.0000",
    "100, EUR, 2030-01-01, 110.0000",
    "-0.0005, EUR, 2026-11-10, -0.0006",
    "0.0005, EUR, 2026-11-01, 0.0005",
    "100, EUR, 2026-10-31,",
    "100, GBP, 2026-11-10,",
    "100, USD, 1999-01-01, 100"
  })
  void theLatestRateOfTheDayHolds(
      final BigDecimal amount, final String currency, final LocalDate day, final BigDecimal worth) {
    assertThat(rates.convert(amount, currency, day).orElse(null)).isEqualTo(worth);
  }

  @Property
  void ownMoneyIsNeverTouched(
      @ForAll @Scale(4) @BigRange(min = "-1E+15", max = "1E+15") final BigDecimal amount) {
    assertThat(rates.convert(amount, "USD", LocalDate.EPOCH)).contains(amount);
  }

  @Property
  void aReversalUndoesItsAmountExactly(
      @ForAll @Scale(4) @BigRange(min = "-1E+15", max = "1E+15") final BigDecimal amount) {
    final var day = LocalDate.parse("2026-11-10");
    final var worth = rates.convert(amount, "EUR", day).orElseThrow();
    final var reversal = rates.convert(amount.negate(), "EUR", day).orElseThrow();
    assertThat(worth.add(reversal)).isZero();
  }
}
