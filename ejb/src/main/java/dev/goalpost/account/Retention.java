package dev.goalpost.account;

import dev.goalpost.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * For how many days an account keeps what it does not need to count; 0 is for ever. What was
 * counted is always kept.
 *
 * @param journalDays the calls of partners as they came
 * @param attemptsDays what was sent to networks and trackers, and what they answered
 * @param personalDataDays who a client is, after the last that was heard of them
 */
@Embeddable
public record Retention(
    @Column(name = "journal_days") Integer journalDays,
    @Column(name = "attempts_days") Integer attemptsDays,
    @Column(name = "personal_data_days") Integer personalDataDays) {

  static final Retention FOR_EVER = new Retention(0, 0, 0);

  private static final int LONGEST = 3_650;

  /**
   * This, with what {@code wanted} says in place of what is said here.
   *
   * @throws Refusal naming the field that is wrong
   */
  Retention updatedBy(final Retention wanted) {
    return wanted == null
        ? this
        : new Retention(
            days("journal_days", wanted.journalDays, journalDays),
            days("attempts_days", wanted.attemptsDays, attemptsDays),
            days("personal_data_days", wanted.personalDataDays, personalDataDays));
  }

  private static Integer days(final String field, final Integer wanted, final Integer known) {
    if (wanted == null) {
      return known;
    }
    if (wanted < 0 || wanted > LONGEST) {
      throw Refusal.invalidField(
          "retention." + field, field + " must be 1 to " + LONGEST + " days, or 0 for ever.");
    }
    return wanted;
  }
}
