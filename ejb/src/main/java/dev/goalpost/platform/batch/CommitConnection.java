package dev.goalpost.platform.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A connection that stays with whoever commits batches, so that a transaction is its statements and
 * one commit: a pool would switch auto-commit off and on around each, two round trips that a lone
 * item has to wait for.
 *
 * <p>Not safe for several threads.
 */
public final class CommitConnection implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(CommitConnection.class.getName());

  private static final long RESTED_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int ANSWER_SECONDS = 2;

  private final DataSource dataSource;
  private Connection connection;
  private long lastUsed;

  public CommitConnection(final DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Does {@code work} and commits it, or leaves nothing of it.
   *
   * @throws SQLException if the database refused any of it; after a failed commit it may have been
   *     committed all the same
   */
  public <T> T commit(final Work<T> work) throws SQLException {
    try {
      open();
      final var result = work.on(connection);
      connection.commit();
      return result;
    } catch (final SQLException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void open() throws SQLException {
    if (connection != null && isStale()) {
      close();
    }
    if (connection == null) {
      connection = dataSource.getConnection();
      connection.setAutoCommit(false);
    }
    lastUsed = System.nanoTime();
  }

  /** A database drops connections that rest for long; a busy one need not be asked. */
  private boolean isStale() throws SQLException {
    return System.nanoTime() - lastUsed > RESTED_NANOS && !connection.isValid(ANSWER_SECONDS);
  }

  /** Gives the connection up; what was not committed is rolled back. The next commit opens one. */
  @Override
  public void close() {
    final var given = connection;
    connection = null;
    if (given != null) {
      giveUp(given);
    }
  }

  private static void giveUp(final Connection connection) {
    try (connection) {
      connection.rollback();
    } catch (final SQLException e) {
      LOG.log(Level.FINE, "A connection was lost before it could be given up", e);
    }
  }
}
