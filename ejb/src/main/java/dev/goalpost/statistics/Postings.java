package dev.goalpost.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Posts entries to totals. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Postings {

  @Inject private PostingBatch batch;

  /**
   * Posts all that was committed in the account before. While its totals are made anew nothing is
   * posted: entries wait for that to end.
   */
  public void post(final long accountId) {
    boolean more = true;
    while (more) {
      more = batch.post(accountId);
    }
  }
}
