package dev.goalpost.postback;

import dev.goalpost.lead.CardLine;
import dev.goalpost.lead.CardLines;
import dev.goalpost.lead.LeadDirectory;
import dev.goalpost.platform.Jdbc;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Lets some of the waiting amounts join their totals, in one transaction. */
@Stateless
public class WaitingAmountsBatch {

  static final long NO_MORE = -1;
  private static final int AT_ONCE = 500;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private RulesReader rulesReader;
  @Inject @Any private Instance<AmendmentEffect> effects;

  /** A conversion whose amount waits. */
  private record Waiting(
      long eventId,
      long leadId,
      long goalId,
      long sliceId,
      String currency,
      BigDecimal amount,
      LocalDate day,
      Instant occurredAt,
      Instant clickedAt) {

    CardLine.Key line() {
      return new CardLine.Key(leadId, goalId);
    }
  }

  /** A waiting conversion and what it turns out to be worth. */
  private record Joining(Waiting waiting, BigDecimal worth) {

    Amendment amendment(final long accountId) {
      return new Amendment(
          accountId,
          waiting.eventId(),
          waiting.goalId(),
          waiting.sliceId(),
          0,
          worth,
          true,
          waiting.currency(),
          waiting.occurredAt(),
          waiting.clickedAt());
    }
  }

  /** The accounts in which amounts wait. */
  public List<Long> accounts() {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement("select distinct account_id from waiting_amounts")) {
      return Jdbc.read(statement, row -> row.getLong("account_id"));
    } catch (final SQLException e) {
      throw new IllegalStateException("The waiting amounts could not be read", e);
    }
  }

  /**
   * Looks at the next waiting amounts after {@code afterId}.
   *
   * @return the last event id that was looked at, or {@link #NO_MORE}
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public long join(final long accountId, final long afterId) {
    final var rules = rulesReader.read(accountId);
    try (var connection = dataSource.getConnection()) {
      final var found = next(connection, accountId, afterId);
      join(connection, accountId, joining(found, rules));
      return found.size() < AT_ONCE ? NO_MORE : found.get(found.size() - 1).eventId();
    } catch (final SQLException e) {
      throw new IllegalStateException("Waiting amounts could not join", e);
    }
  }

  private static List<Waiting> next(
      final Connection connection, final long accountId, final long afterId) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select c.id, c.lead_id, c.goal_id, c.slice_id, c.currency, c.amount,"
                + " w.occurred_on, c.occurred_at, c.clicked_at"
                + " from waiting_amounts w"
                + " join conversions c on c.account_id = w.account_id and c.id = w.event_id"
                + " where w.account_id = ? and w.event_id > ?"
                + " order by w.account_id, w.event_id limit "
                + AT_ONCE)) {
      statement.setLong(1, accountId);
      statement.setLong(2, afterId);
      return Jdbc.read(
          statement,
          row ->
              new Waiting(
                  row.getLong(1),
                  row.getLong(2),
                  row.getLong(3),
                  row.getLong(4),
                  row.getString(5),
                  row.getBigDecimal(6),
                  row.getObject(7, LocalDate.class),
                  Jdbc.instant(row, 8),
                  Jdbc.instant(row, 9)));
    }
  }

  private static List<Joining> joining(final List<Waiting> found, final AccountRules rules) {
    return found.stream()
        .flatMap(
            waiting ->
                rules
                    .rates()
                    .convert(waiting.amount(), waiting.currency(), waiting.day())
                    .map(worth -> new Joining(waiting, worth))
                    .stream())
        .toList();
  }

  private void join(final Connection connection, final long accountId, final List<Joining> joining)
      throws SQLException {
    if (joining.isEmpty()) {
      return;
    }
    final var leadIds =
        joining.stream()
            .map(one -> one.waiting().leadId())
            .collect(Collectors.toCollection(TreeSet::new));
    LeadDirectory.lockByIds(connection, leadIds);
    final var still = stillWaiting(connection, accountId, joining);
    final var now =
        joining.stream().filter(one -> still.contains(one.waiting().eventId())).toList();
    write(connection, accountId, now, CardLines.read(connection, leadIds));
  }

  /** Whoever held the leads before us may have let some of the amounts join. */
  private static Set<Long> stillWaiting(
      final Connection connection, final long accountId, final Collection<Joining> joining)
      throws SQLException {
    final var ids =
        joining.stream()
            .map(one -> one.waiting().eventId())
            .collect(Collectors.toCollection(TreeSet::new));
    return Set.copyOf(
        Jdbc.queryIn(
            connection,
            "select event_id from waiting_amounts where (account_id, event_id) in (?) for update",
            Jdbc.Pair.of(accountId, ids),
            row -> row.getLong("event_id")));
  }

  private void write(
      final Connection connection,
      final long accountId,
      final List<Joining> joining,
      final Map<CardLine.Key, CardLine> lines)
      throws SQLException {
    joining.forEach(one -> lines.get(one.waiting().line()).join(one.worth()));
    Jdbc.batch(
        connection,
        "update conversions set account_amount = ? where account_id = ? and id = ?",
        joining,
        (statement, one) -> {
          statement.setBigDecimal(1, one.worth());
          statement.setLong(2, accountId);
          statement.setLong(3, one.waiting().eventId());
        });
    Jdbc.batch(
        connection,
        "delete from waiting_amounts where account_id = ? and event_id = ?",
        joining,
        (statement, one) -> {
          statement.setLong(1, accountId);
          statement.setLong(2, one.waiting().eventId());
        });
    CardLines.write(connection, lines.values());
    amend(connection, joining.stream().map(one -> one.amendment(accountId)).toList());
  }

  private void amend(final Connection connection, final List<Amendment> amendments)
      throws SQLException {
    if (!amendments.isEmpty()) {
      for (final var effect : effects) {
        effect.write(connection, amendments);
      }
    }
  }
}
