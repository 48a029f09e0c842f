package dev.goalpost.account;

import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The dated rates of the account in scope. */
@Stateless
public class Rates {

  private static final int MOST_INTEGER_DIGITS = 14;
  private static final int MOST_DECIMALS = 10;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  @PersistenceContext private EntityManager entities;
  @Inject private Accounts accounts;
  @Inject private TimeOrderedIds ids;

  /** All rates, by currency and day. */
  public List<DatedRate> list() {
    return entities
        .createQuery("from Rate order by currency, validFrom", Rate.class)
        .getResultStream()
        .map(Rate::row)
        .toList();
  }

  /**
   * Adds {@code rows}; a row for a currency and day that has one replaces it. The account is locked
   * before anything is read of it: to lock it later would write back what others changed meanwhile.
   *
   * @throws Refusal naming the row and field that is wrong; nothing is stored then
   */
  public void put(final List<DatedRate> rows) {
    accounts.rulesChanged();
    for (int index = 0; index < rows.size(); index++) {
      put(checked(rows.get(index), "[" + index + "]"));
    }
  }

  private void put(final DatedRate row) {
    entities
        .createQuery("from Rate where currency = :currency and validFrom = :day", Rate.class)
        .setParameter("currency", row.currency())
        .setParameter("day", row.date())
        .getResultStream()
        .findFirst()
        .ifPresentOrElse(
            stored -> stored.change(row.rate()),
            () -> entities.persist(new Rate(ids.next(), AccountScope.current(), row)));
  }

  private DatedRate checked(final DatedRate row, final String path) {
    if (row == null || row.currency() == null || row.date() == null || row.rate() == null) {
      throw Refusal.invalidField(path, "A rate needs currency, date and rate.");
    }
    final var currency =
        CurrencyCode.find(row.currency())
            .orElseThrow(
                () ->
                    Refusal.invalidField(
                        path + ".currency", "currency must be an ISO 4217 code such as EUR."))
            .getCurrencyCode();
    if (currency.equals(accounts.current().currency())) {
      throw Refusal.invalidField(
          path + ".currency", currency + " is the account's own currency and needs no rate.");
    }
    return new DatedRate(currency, date(row.date(), path), rate(row.rate(), path));
  }

  private static LocalDate date(final LocalDate date, final String path) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw Refusal.invalidField(
          path + ".date", "date must be in the years %d to %d.".formatted(FIRST_YEAR, LAST_YEAR));
    }
    return date;
  }

  private static BigDecimal rate(final BigDecimal rate, final String path) {
    if (rate.signum() <= 0
        || rate.scale() > MOST_DECIMALS
        || (long) rate.precision() - rate.scale() > MOST_INTEGER_DIGITS) {
      throw Refusal.invalidField(
          path + ".rate",
          "rate must be positive, with at most " + MOST_DECIMALS + " decimals, such as 1.0842.");
    }
    return rate;
  }
}
