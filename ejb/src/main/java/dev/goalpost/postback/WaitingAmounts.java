package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.DatedRate;
import dev.goalpost.account.Rates;
import dev.goalpost.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Amounts in foreign currencies that came before their rate: each joins its totals once a rate for
 * its day is known.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingAmounts {

  @Inject private Rates rates;
  @Inject private WaitingAmountsBatch batches;

  /**
   * Adds rates to the account in scope and lets the amounts join that waited for them.
   *
   * @throws Refusal naming the row that is wrong; nothing is stored then
   */
  public List<DatedRate> putRates(final List<DatedRate> rows) {
    rates.put(rows);
    join(AccountScope.current());
    return rates.list();
  }

  /** Lets all amounts of an account join that have a rate by now. */
  public void join(final long accountId) {
    long after = 0;
    while (after != WaitingAmountsBatch.NO_MORE) {
      after = batches.join(accountId, after);
    }
  }
}
