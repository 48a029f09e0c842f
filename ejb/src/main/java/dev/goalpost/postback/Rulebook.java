package dev.goalpost.postback;

import dev.goalpost.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rules of every account, kept in memory and read again when their version has moved.
 *
 * <p>The version is read in the transaction that counts, so a change that committed before a
 * postback's transaction began holds for it, on every node.
 */
@ApplicationScoped
class Rulebook {

  private final Map<Long, AccountRules> known = new ConcurrentHashMap<>();

  @Inject private RulesReader reader;

  /**
   * The rules of the accounts that exist.
   *
   * @param versions the accounts whose version is known already, as this transaction read it
   * @param others further accounts, whose version is yet to be read
   */
  Map<Long, AccountRules> current(
      final Connection connection, final Map<Long, Long> versions, final Collection<Long> others)
      throws SQLException {
    final var current = new HashMap<Long, AccountRules>();
    versions.forEach((account, version) -> current.put(account, rules(account, version)));
    if (!others.isEmpty()) {
      Jdbc.queryIn(
              connection,
              "select id, rules_version from accounts where id in (?)",
              others,
              row -> Map.entry(row.getLong("id"), row.getLong("rules_version")))
          .forEach(entry -> current.put(entry.getKey(), rules(entry.getKey(), entry.getValue())));
    }
    return current;
  }

  private AccountRules rules(final long accountId, final long version) {
    final var rules = known.get(accountId);
    if (rules != null && rules.version() >= version) {
      return rules;
    }
    final var fresh = reader.read(accountId);
    known.put(accountId, fresh);
    return fresh;
  }
}
