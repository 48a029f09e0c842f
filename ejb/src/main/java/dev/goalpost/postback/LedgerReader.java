package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.lead.CardLine;
import dev.goalpost.lead.CardLines;
import dev.goalpost.lead.KnownLead;
import dev.goalpost.lead.LeadDirectory;
import dev.goalpost.lead.LeadMatches;
import dev.goalpost.lead.LeadReference;
import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a batch of postbacks is counted in, and locks the leads that it is counted for. */
final class LedgerReader {

  private static final String READ_KEYS =
      "select digest, account_id, event_id, goal, lead_id, amount, currency, occurred_at, player_id"
          + " from postback_keys where digest in (?)";

  private final Connection connection;
  private final Rulebook rulebook;
  private final List<InboundPostback> batch;

  LedgerReader(
      final Connection connection, final Rulebook rulebook, final List<InboundPostback> batch) {
    this.connection = connection;
    this.rulebook = rulebook;
    this.batch = batch;
  }

  Ledger read() throws SQLException {
    final var leads = LeadDirectory.lock(connection, references());
    final var settled = settled();
    return new Ledger(rules(leads.values()), leads, lines(leads.values()), keys(leads), settled);
  }

  private Set<LeadReference> references() {
    return batch.stream()
        .map(postback -> postback.reading().lead())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Map<Long, AccountRules> rules(final Collection<LeadMatches> matches) throws SQLException {
    final var versions =
        leads(matches)
            .collect(Collectors.toMap(KnownLead::accountId, KnownLead::rulesVersion, Math::max));
    final var others = new TreeSet<Long>();
    for (final var postback : batch) {
      others.add(postback.reading().owner());
    }
    others.add(AccountScope.DEFAULT_ACCOUNT);
    others.removeAll(versions.keySet());
    return rulebook.current(connection, versions, others);
  }

  private static Stream<KnownLead> leads(final Collection<LeadMatches> matches) {
    return matches.stream().flatMap(match -> match.leads().stream());
  }

  private Map<CardLine.Key, CardLine> lines(final Collection<LeadMatches> matches)
      throws SQLException {
    return CardLines.read(
        connection, leads(matches).map(KnownLead::id).collect(Collectors.toSet()));
  }

  private Map<String, KeyFacts> keys(final Map<LeadReference, LeadMatches> leads)
      throws SQLException {
    final var digests =
        batch.stream()
            .flatMap(postback -> digests(postback, leads))
            .collect(Collectors.toCollection(TreeSet::new));
    return digests.isEmpty()
        ? Map.of()
        : Jdbc.queryIn(connection, READ_KEYS, digests, LedgerReader::key).stream()
            .collect(Collectors.toMap(KeyFacts::digest, Function.identity(), (a, b) -> a));
  }

  private static Stream<String> digests(
      final InboundPostback postback, final Map<LeadReference, LeadMatches> leads) {
    if (!(postback.reading() instanceof Reading.Readable readable)
        || readable.call().txid() == null) {
      return Stream.of();
    }
    final var call = readable.call();
    return leads.get(call.lead()).leads().stream()
        .map(lead -> KeyFacts.digest(lead.accountId(), call.goal(), call.txid()));
  }

  /** By the order of {@link #READ_KEYS}. */
  private static KeyFacts key(final ResultSet row) throws SQLException {
    return new KeyFacts(
        row.getString(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getLong(5),
        row.getBigDecimal(6),
        row.getString(7),
        Jdbc.instant(row, 8),
        row.getString(9));
  }

  /** Journal rows that are to be tried again are locked; those that are settled are left alone. */
  private Map<Long, Ledger.Settlement> settled() throws SQLException {
    final var settled = new HashMap<Long, Ledger.Settlement>();
    for (final var account : reprocessed().entrySet()) {
      Jdbc.queryIn(
              connection,
              "select id, result, event_id, goal from postbacks where (account_id, id) in (?)"
                  + " for update",
              Jdbc.Pair.of(account.getKey(), account.getValue()),
              LedgerReader::settlement)
          .forEach(found -> found.forEach(row -> settled.put(row.getKey(), row.getValue())));
    }
    return settled;
  }

  /** The journal rows that are to be tried again, by account, each in the order of locking. */
  private Map<Long, TreeSet<Long>> reprocessed() {
    return batch.stream()
        .filter(InboundPostback::isReprocessed)
        .collect(
            Collectors.groupingBy(
                InboundPostback::journaledIn,
                TreeMap::new,
                Collectors.mapping(InboundPostback::id, Collectors.toCollection(TreeSet::new))));
  }

  private static List<Map.Entry<Long, Ledger.Settlement>> settlement(final ResultSet row)
      throws SQLException {
    return row.getString("result").equals(JournalResult.REJECTED.code())
        ? List.of()
        : List.of(
            Map.entry(
                row.getLong("id"),
                new Ledger.Settlement(row.getLong("event_id"), row.getString("goal"))));
  }
}
