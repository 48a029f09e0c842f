package dev.goalpost.messenger;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.goal.Goals;
import dev.goalpost.spot.Spots;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Reads an account's rules in a transaction of its own, whichever account the caller works for. */
@Stateless
public class MessageRulesReader {

  @Inject private Accounts accounts;
  @Inject private Goals goals;
  @Inject private Spots spots;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long version(final long accountId) {
    return AccountScope.within(accountId, () -> accounts.current().rulesVersion());
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public MessageRules read(final long accountId) {
    return AccountScope.within(accountId, this::rulesInScope);
  }

  private MessageRules rulesInScope() {
    final long version = accounts.current().rulesVersion();
    return new MessageRules(version, goals.messages(), spots.managersOfCrm());
  }
}
