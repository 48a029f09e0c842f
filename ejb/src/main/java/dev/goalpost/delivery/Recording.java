package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.ShortText;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Writes attempts and what becomes of their deliveries, many in one transaction.
 *
 * <p>An attempt was made and is written in any case. Its delivery changes only while it carries the
 * claim that the attempt was made under: who comes too late finds that somebody else has taken
 * over, and changes nothing. To write the same again changes nothing either.
 *
 * <p>What was under way when its client was forgotten still tells of them: its texts are not kept.
 */
@Singleton(name = Recording.NAME)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Recording {

  /** For {@code @DependsOn}: what is under way at the end still needs it. */
  static final String NAME = "Recording";

  private static final int LONGEST_REASON = 500;

  private static final String INSERT =
      "insert into delivery_attempts (delivery_id, id, account_id, made_at, cause, outcome, reason,"
          + " http_status, duration_ms, request, response) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " on duplicate key update id = values(id)";

  private static final String FORGOTTEN =
      "select id, forgotten_at from leads where forgotten_at is not null and id in (?)";

  /** Who is being forgotten is known as before until that is committed. */
  private static final Duration FORGETTING = Duration.ofMinutes(1);

  private static final String UPDATE =
      "update deliveries set status = ?, reason = ?, attempts = ?, tries = ?, next_cause = 'retry',"
          + " due_at = ?, claim = null, last_http_status = ?, finished_at = ?"
          + " where account_id = ? and id = ? and claim = ?";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private DestinationHealth health;

  /** An attempt and what it means for its delivery. */
  record Ruled(NumberedAttempt numbered, Ruling ruling) {

    Attempt attempt() {
      return numbered.attempt();
    }

    Ruled withoutTexts() {
      return new Ruled(numbered.withoutTexts(), ruling);
    }
  }

  public void write(final List<Ruled> ruled, final Instant now) {
    try (var connection = dataSource.getConnection()) {
      write(connection, ruled, now);
      health.note(connection, ruled.stream().map(Ruled::attempt).toList(), now);
    } catch (final SQLException e) {
      throw new IllegalStateException("Attempts could not be recorded", e);
    }
  }

  static void write(final Connection connection, final List<Ruled> ruled, final Instant now)
      throws SQLException {
    if (ruled.isEmpty()) {
      return;
    }
    final var forgotten = forgotten(connection, ruled);
    final var sorted =
        ruled.stream()
            .map(one -> tellsOfSomebodyIn(forgotten, one) ? one.withoutTexts() : one)
            .sorted(Comparator.comparing(Recording::id))
            .toList();
    Jdbc.batch(connection, INSERT, sorted, Recording::bindAttempt);
    Jdbc.batch(connection, UPDATE, sorted, (statement, one) -> bindOutcome(statement, one, now));
  }

  /** When those of the leads were forgotten who were, by id. */
  private static Map<Long, Instant> forgotten(final Connection connection, final List<Ruled> ruled)
      throws SQLException {
    return Jdbc.queryIn(
            connection,
            FORGOTTEN,
            ruled.stream().map(Recording::leadId).collect(Collectors.toCollection(TreeSet::new)),
            row -> Map.entry(row.getLong(1), Jdbc.instant(row, 2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
  }

  private static boolean tellsOfSomebodyIn(final Map<Long, Instant> forgotten, final Ruled ruled) {
    final var forgottenAt = forgotten.get(leadId(ruled));
    return forgottenAt != null
        && ruled.attempt().delivery().claimedAt().isBefore(forgottenAt.plus(FORGETTING));
  }

  private static long leadId(final Ruled ruled) {
    return ruled.attempt().delivery().outgoing().event().lead().id();
  }

  private static long id(final Ruled ruled) {
    return ruled.attempt().delivery().id();
  }

  private static void bindAttempt(final PreparedStatement statement, final Ruled ruled)
      throws SQLException {
    final var attempt = ruled.attempt();
    final var exchange = attempt.exchange();
    statement.setLong(1, attempt.delivery().id());
    statement.setLong(2, ruled.numbered().id());
    statement.setLong(3, attempt.delivery().accountId());
    Jdbc.set(statement, 4, Jdbc.stored(attempt.at()));
    statement.setString(5, attempt.delivery().cause().code());
    statement.setString(6, OutcomeCode.of(exchange.outcome()));
    statement.setString(7, ShortText.cut(exchange.outcome().reason(), LONGEST_REASON));
    Jdbc.set(statement, 8, exchange.httpStatus());
    statement.setLong(9, exchange.duration().toMillis());
    statement.setString(10, exchange.request());
    statement.setString(11, exchange.response());
  }

  private static void bindOutcome(
      final PreparedStatement statement, final Ruled ruled, final Instant now) throws SQLException {
    final var delivery = ruled.attempt().delivery();
    final var ruling = ruled.ruling();
    statement.setString(1, ruling.status().code());
    statement.setString(2, ShortText.cut(ruling.reason(), LONGEST_REASON));
    statement.setInt(3, delivery.attempts() + 1);
    statement.setInt(4, ruling.tries());
    Jdbc.set(statement, 5, Jdbc.stored(ruling.dueAt()));
    Jdbc.set(statement, 6, ruled.attempt().exchange().httpStatus());
    Jdbc.set(statement, 7, ruling.isFinished() ? Jdbc.stored(now) : null);
    statement.setLong(8, delivery.accountId());
    statement.setLong(9, delivery.id());
    statement.setLong(10, delivery.claim());
  }
}
