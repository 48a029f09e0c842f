package dev.goalpost.account;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate which account a new session belongs to. */
public class AccountTenantResolver implements CurrentTenantIdentifierResolver<Long> {

  @Override
  public Long resolveCurrentTenantIdentifier() {
    return AccountScope.tenant();
  }

  @Override
  public boolean isRoot(final Long tenant) {
    return tenant == AccountScope.EVERY_ACCOUNT;
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}
