package dev.goalpost.account;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Converts foreign amounts into the account's currency by its dated rates. */
public final class RateTable {

  /** Decimals that totals are kept with. */
  public static final int MONEY_SCALE = 4;

  private final String accountCurrency;
  private final Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

  public RateTable(final String accountCurrency, final List<DatedRate> rows) {
    this.accountCurrency = accountCurrency;
    rows.forEach(
        row ->
            rates
                .computeIfAbsent(row.currency(), code -> new TreeMap<>())
                .put(row.date(), row.rate()));
  }

  /**
   * The worth of {@code amount} in the account's currency on {@code day}, or nothing while no rate
   * is known for that day.
   */
  public Optional<BigDecimal> convert(
      final BigDecimal amount, final String currency, final LocalDate day) {
    if (currency.equals(accountCurrency)) {
      return Optional.of(amount);
    }
    return Optional.ofNullable(rates.get(currency))
        .map(byDay -> byDay.floorEntry(day))
        .map(entry -> amount.multiply(entry.getValue()))
        .map(worth -> worth.setScale(MONEY_SCALE, RoundingMode.HALF_EVEN));
  }
}
