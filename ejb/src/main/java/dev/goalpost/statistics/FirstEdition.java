package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.platform.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/**
 * Sees to it that what was stored before there were totals is in them: once, at the first start
 * with accounts that have none.
 */
@Singleton
@Startup
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FirstEdition {

  private static final List<String> TABLES = List.of("conversions", "lead_events");

  @Inject private Accounts accounts;
  @Inject private Rebuilds rebuilds;
  @Inject private Unplaced unplaced;

  @PostConstruct
  void begin() {
    accounts.retentions().keySet().stream()
        .filter(accountId -> rebuilds.edition(accountId).isEmpty())
        .forEach(this::begin);
  }

  private void begin(final long accountId) {
    TABLES.forEach(table -> place(table, accountId));
    AccountScope.within(accountId, rebuilds::request);
  }

  private void place(final String table, final long accountId) {
    var reached = OptionalLong.of(0);
    while (reached.isPresent()) {
      reached = unplaced.placeSome(table, accountId, reached.getAsLong());
    }
  }
}
