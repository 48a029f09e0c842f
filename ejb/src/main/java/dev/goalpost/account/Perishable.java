package dev.goalpost.account;

import java.util.OptionalLong;

/** A feature that keeps what an account may want to be rid of in time. Found through CDI. */
public interface Perishable {

  /** For how many days it is kept; 0 is for ever. */
  int daysKept(Retention retention);

  /**
   * Gets rid of some of the oldest, holding for a moment only what goes.
   *
   * @param after the id that the call before came to, 0 for the first
   * @param before the first id that is young enough to stay
   * @return the id that this call came to; nothing if it found nothing older
   */
  OptionalLong clearSome(long accountId, long after, long before);
}
