package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.account.RateTable;
import dev.goalpost.account.Rates;
import dev.goalpost.goal.Goals;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Reads an account's rules in a transaction of its own: the one that counts belongs to all
 * accounts.
 */
@Stateless
public class RulesReader {

  @Inject private Accounts accounts;
  @Inject private Goals goals;
  @Inject private Rates rates;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public AccountRules read(final long accountId) {
    return AccountScope.within(accountId, this::rulesInScope);
  }

  private AccountRules rulesInScope() {
    final var account = accounts.current();
    return new AccountRules(
        account.id(),
        account.rulesVersion(),
        account.currency(),
        account.zone(),
        account.postbackSecrets(),
        account.allowedAddresses(),
        goals.rules(),
        new RateTable(account.currency(), rates.list()));
  }
}
