package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.statistics.Entries.Sheet;
import dev.goalpost.traffic.Outlines;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Posts some entries, each in the transaction that removes it. */
@Stateless
public class PostingBatch {

  /** So few that one statement can name all of their slices, whatever was read before them. */
  private static final int SHEETS_AT_ONCE = 64;

  private static final int MOST_SHEETS = 2_048;
  private static final int ENOUGH_CELLS = 50_000;

  private static final String BEHIND =
      "select a.id from accounts a where exists"
          + " (select 1 from statistics_entries e where e.account_id = a.id)";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Accounts accounts;
  @Inject private Goals goals;
  @Inject private Outlines outlines;

  /** The accounts that have entries waiting. */
  public List<Long> accountsBehind() {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(BEHIND)) {
      return Jdbc.read(statement, row -> row.getLong(1));
    } catch (final SQLException e) {
      throw new IllegalStateException("Waiting entries could not be looked for", e);
    }
  }

  /**
   * Posts the oldest entries of the account.
   *
   * @return whether there may be more that can be posted now
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  @SuppressWarnings("try")
  public boolean post(final long accountId) {
    try (var scope = AccountScope.of(accountId);
        var connection = dataSource.getConnection()) {
      return Entries.isAnyWaiting(connection, accountId) && postSome(connection, accountId);
    } catch (final SQLException e) {
      throw new IllegalStateException("Entries could not be posted", e);
    }
  }

  private boolean postSome(final Connection connection, final long accountId) throws SQLException {
    final var edition = edition(connection, accountId);
    return !edition.isBeingReplaced() && postSome(connection, accountId, edition);
  }

  private Edition edition(final Connection connection, final long accountId) throws SQLException {
    final Optional<Edition> edition = Editions.lock(connection, accountId);
    if (edition.isPresent()) {
      return edition.get();
    }
    Editions.begin(connection, accountId, accounts.current().zone(), false);
    return Editions.lock(connection, accountId).orElseThrow();
  }

  /** The more entries are written together, the fewer rows they come to. */
  private boolean postSome(final Connection connection, final long accountId, final Edition edition)
      throws SQLException {
    final var cells = new Cells(edition.zone(), StandardCounter.byCounter(goals.rules()));
    long last = 0;
    boolean more = true;
    for (int read = 0;
        more && read < MOST_SHEETS && cells.size() < ENOUGH_CELLS;
        read += SHEETS_AT_ONCE) {
      final var sheets = Entries.next(connection, accountId, last, SHEETS_AT_ONCE);
      sheets.stream().flatMap(Sheet::entries).forEach(cells::add);
      final var sheetIds = sheets.stream().map(Sheet::id).toList();
      Entries.remove(connection, accountId, sheetIds);
      last = sheetIds.stream().reduce(last, Math::max);
      more = sheets.size() == SHEETS_AT_ONCE;
    }
    new CellWriter(
            connection, accountId, edition.number(), outlines.of(connection, cells.sliceIds()))
        .write(cells);
    return more;
  }
}
