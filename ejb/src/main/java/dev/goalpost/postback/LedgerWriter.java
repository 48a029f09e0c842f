package dev.goalpost.postback;

import dev.goalpost.lead.CardLines;
import dev.goalpost.lead.PlayerIds;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TextMapConverter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * Writes what a batch has changed, a statement per table, always in the same order: batches of
 * several nodes then wait for each other instead of deadlocking.
 */
final class LedgerWriter {

  private static final String INSERT_JOURNAL =
      "insert into postbacks (result, code, detail, goal, click_id, event_id, account_id, id,"
          + " received_at, query, address) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String UPDATE_JOURNAL =
      "update postbacks set result = ?, code = ?, detail = ?, goal = ?, click_id = ?, event_id = ?,"
          + " account_id = ? where id = ? and account_id = ?";

  private static final String INSERT_CONVERSION =
      "insert into conversions (id, account_id, lead_id, spot_id, goal_id, goal, sent_goal,"
          + " click_id, amount, currency, account_amount, player_id, txid, occurred_at,"
          + " received_at, params, author, slice_id, clicked_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String INSERT_KEY =
      "insert into postback_keys (digest, account_id, event_id, goal, lead_id, amount, currency,"
          + " occurred_at, player_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String INSERT_WAITING =
      "insert into waiting_amounts (account_id, event_id, occurred_on) values (?, ?, ?)";

  private final Connection connection;

  LedgerWriter(final Connection connection) {
    this.connection = connection;
  }

  void write(
      final Ledger ledger,
      final List<PlacedEvent> events,
      final List<Decision> decisions,
      final Instant now)
      throws SQLException {
    PlayerIds.write(connection, ledger.playerIds(), now);
    Jdbc.batch(connection, INSERT_KEY, ledger.newKeys(), LedgerWriter::bindKey);
    writeJournal(decisions);
    Jdbc.batch(connection, INSERT_CONVERSION, events, LedgerWriter::bindConversion);
    Jdbc.batch(
        connection,
        INSERT_WAITING,
        ledger.events().stream().filter(CountedEvent::waitsForRate).toList(),
        LedgerWriter::bindWaiting);
    CardLines.write(connection, ledger.lines());
  }

  void writeJournal(final List<Decision> decisions) throws SQLException {
    Jdbc.batch(connection, INSERT_JOURNAL, journal(decisions, false), LedgerWriter::bindNew);
    Jdbc.batch(connection, UPDATE_JOURNAL, journal(decisions, true), LedgerWriter::bindAgain);
  }

  private static List<JournalEntry> journal(
      final List<Decision> decisions, final boolean reprocessed) {
    return decisions.stream()
        .filter(decision -> decision.postback().isReprocessed() == reprocessed)
        .filter(Decision::isJournaled)
        .map(JournalEntry::of)
        .toList();
  }

  private static void bindNew(final PreparedStatement statement, final JournalEntry entry)
      throws SQLException {
    bindVerdict(statement, entry);
    Jdbc.set(statement, 9, Jdbc.stored(entry.postback().receivedAt()));
    statement.setString(10, entry.postback().query());
    statement.setString(11, entry.postback().address());
  }

  /** A call that turns out to be of another account moves to that account's journal. */
  private static void bindAgain(final PreparedStatement statement, final JournalEntry entry)
      throws SQLException {
    bindVerdict(statement, entry);
    statement.setLong(9, entry.postback().journaledIn());
  }

  private static void bindVerdict(final PreparedStatement statement, final JournalEntry entry)
      throws SQLException {
    statement.setString(1, entry.result().code());
    statement.setString(2, entry.code());
    statement.setString(3, entry.detail());
    statement.setString(4, entry.goal());
    statement.setString(5, entry.key());
    Jdbc.set(statement, 6, entry.eventId());
    statement.setLong(7, entry.accountId());
    statement.setLong(8, entry.postback().id());
  }

  private static void bindConversion(final PreparedStatement statement, final PlacedEvent placed)
      throws SQLException {
    final var event = placed.event();
    statement.setLong(1, event.id());
    statement.setLong(2, event.lead().accountId());
    statement.setLong(3, event.lead().id());
    statement.setLong(4, event.lead().spotId());
    statement.setLong(5, event.goalId());
    statement.setString(6, event.goal());
    statement.setString(7, event.call().goal());
    statement.setString(8, event.lead().clickId());
    statement.setBigDecimal(9, event.call().amount());
    statement.setString(10, event.currency());
    statement.setBigDecimal(11, event.worth());
    statement.setString(12, event.call().playerId());
    statement.setString(13, event.call().txid());
    Jdbc.set(statement, 14, Jdbc.stored(event.occurredAt()));
    Jdbc.set(statement, 15, Jdbc.stored(event.receivedAt()));
    statement.setString(16, TextMapConverter.write(event.call().params()));
    statement.setString(17, event.call().author());
    statement.setLong(18, placed.sliceId());
    Jdbc.set(statement, 19, Jdbc.stored(event.lead().clickedAt()));
  }

  private static void bindKey(final PreparedStatement statement, final KeyFacts key)
      throws SQLException {
    statement.setString(1, key.digest());
    statement.setLong(2, key.accountId());
    statement.setLong(3, key.eventId());
    statement.setString(4, key.goal());
    statement.setLong(5, key.leadId());
    statement.setBigDecimal(6, key.amount());
    statement.setString(7, key.currency());
    Jdbc.set(statement, 8, Jdbc.stored(key.occurredAt()));
    statement.setString(9, key.playerId());
  }

  private static void bindWaiting(final PreparedStatement statement, final CountedEvent event)
      throws SQLException {
    statement.setLong(1, event.lead().accountId());
    statement.setLong(2, event.id());
    Jdbc.set(statement, 3, event.day());
  }
}
