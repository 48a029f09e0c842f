package dev.goalpost.statistics;

import dev.goalpost.lead.LeadEventType;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one event adds to the totals.
 *
 * @param counter the id of the goal that was reached, or the number of what a lead did
 * @param times how many more, perhaps fewer
 * @param amount how much more in the account's currency, never null
 * @param waiting how many more amounts wait for a rate, perhaps fewer
 * @param currency the currency of what waits, or null
 */
record Entry(
    long accountId,
    long sliceId,
    long counter,
    int times,
    BigDecimal amount,
    int waiting,
    String currency,
    Instant occurredAt,
    Instant clickedAt) {

  private static final String SEPARATOR = " ";
  private static final String NO_CURRENCY = "-";

  /** Far below any id that is made. */
  static long counterOf(final LeadEventType type) {
    return switch (type) {
      case CLICK -> 1;
      case BOT_START -> 2;
      case SUBSCRIBE -> 3;
      case UNSUBSCRIBE -> 4;
      case DIALOGUE -> 5;
    };
  }

  /** As it is kept until it is posted; the hours of the totals need no more than whole seconds. */
  String line() {
    return sliceId
        + SEPARATOR
        + counter
        + SEPARATOR
        + times
        + SEPARATOR
        + amount.toPlainString()
        + SEPARATOR
        + waiting
        + SEPARATOR
        + (currency == null ? NO_CURRENCY : currency)
        + SEPARATOR
        + occurredAt.getEpochSecond()
        + SEPARATOR
        + clickedAt.getEpochSecond();
  }

  static Entry parse(final long accountId, final String line) {
    final var fields = line.split(SEPARATOR);
    return new Entry(
        accountId,
        Long.parseLong(fields[0]),
        Long.parseLong(fields[1]),
        Integer.parseInt(fields[2]),
        new BigDecimal(fields[3]),
        Integer.parseInt(fields[4]),
        fields[5].equals(NO_CURRENCY) ? null : fields[5],
        Instant.ofEpochSecond(Long.parseLong(fields[6])),
        Instant.ofEpochSecond(Long.parseLong(fields[7])));
  }
}
