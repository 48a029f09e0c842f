package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import java.time.LocalDate;

/**
 * A period of whole days on the account's calendar.
 *
 * @param from the first day
 * @param to the last day
 */
public record Days(LocalDate from, LocalDate to) {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final LocalDate LAST = LocalDate.of(LAST_YEAR, 12, 31);

  /**
   * The same, if databases know its days and the one after. Who writes 9999 means that there is no
   * end.
   *
   * @throws Refusal naming the end that is too far away
   */
  public Days bounded() {
    checkYear("from", from);
    final var end = to.getYear() == LAST_YEAR + 1 ? LAST : to;
    checkYear("to", end);
    return new Days(from, end);
  }

  private static void checkYear(final String field, final LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Refusal.invalidField(
          field, "%s must be in the years %d to %d.".formatted(field, FIRST_YEAR, LAST_YEAR));
    }
  }
}
