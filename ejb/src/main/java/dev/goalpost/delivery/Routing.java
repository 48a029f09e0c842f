package dev.goalpost.delivery;

import dev.goalpost.account.ByRulesVersion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where every account's events lead to. */
@ApplicationScoped
class Routing {

  @Inject private RoutingReader reader;

  private ByRulesVersion<RoutingTable> tables;

  @PostConstruct
  void prepare() {
    tables = new ByRulesVersion<>(reader::read, RoutingTable::version);
  }

  /**
   * @param version of the account's rules, as the caller's transaction has read it
   */
  RoutingTable table(final long accountId, final long version) {
    return tables.of(accountId, version);
  }
}
