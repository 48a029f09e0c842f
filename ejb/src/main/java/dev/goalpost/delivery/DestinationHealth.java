package dev.goalpost.delivery;

import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.delivery.DeliveryOutcome.Gone;
import dev.goalpost.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Notes at a destination what attempts say of it: since when it fails, and that it must pause. */
@ApplicationScoped
class DestinationHealth {

  /** More of the same is noted that rarely: most write nothing. */
  private static final Duration PRECISION = Duration.ofSeconds(30);

  private static final String SUCCESS =
      "update destinations set failing_since = null, last_success_at = ? where id = ?"
          + " and (failing_since is not null or last_success_at is null or last_success_at < ?)";

  private static final String FAILURE =
      "update destinations set failing_since = coalesce(failing_since, ?), last_failed_at = ?"
          + " where id = ?"
          + " and (failing_since is null or last_failed_at is null or last_failed_at < ?)";

  /**
   * Not for what was sent by rules that have changed since: its address or credentials may have.
   */
  private static final String PAUSE =
      "update destinations set state = 'paused', paused_reason = ?, paused_at = ?, pause_cause = ?"
          + " where id = ? and state = 'active'"
          + " and (select rules_version from accounts where id = destinations.account_id) = ?";

  /** In the order of the destinations' ids, so that two recorders cannot block each other. */
  void note(final Connection connection, final List<Attempt> attempts, final Instant now)
      throws SQLException {
    final var delivered = targets(attempts, Attempt::isDelivered);
    final var failed = targets(attempts, Attempt::isFailure);
    failed.removeAll(delivered);
    noteSuccess(connection, delivered, now);
    noteFailure(connection, failed, now);
    pause(connection, attempts, now);
  }

  private static Set<Long> targets(
      final Collection<Attempt> attempts, final Predicate<Attempt> which) {
    return attempts.stream()
        .filter(which)
        .map(attempt -> attempt.target().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void noteSuccess(
      final Connection connection, final Set<Long> destinations, final Instant now)
      throws SQLException {
    Jdbc.batch(
        connection,
        SUCCESS,
        destinations,
        (statement, destination) -> {
          Jdbc.set(statement, 1, Jdbc.stored(now));
          statement.setLong(2, destination);
          Jdbc.set(statement, 3, Jdbc.stored(now.minus(PRECISION)));
        });
  }

  private static void noteFailure(
      final Connection connection, final Set<Long> destinations, final Instant now)
      throws SQLException {
    Jdbc.batch(
        connection,
        FAILURE,
        destinations,
        (statement, destination) -> {
          Jdbc.set(statement, 1, Jdbc.stored(now));
          Jdbc.set(statement, 2, Jdbc.stored(now));
          statement.setLong(3, destination);
          Jdbc.set(statement, 4, Jdbc.stored(now.minus(PRECISION)));
        });
  }

  private static void pause(
      final Connection connection, final List<Attempt> attempts, final Instant now)
      throws SQLException {
    Jdbc.batch(
        connection,
        PAUSE,
        attempts.stream().filter(DestinationHealth::mustPause).toList(),
        (statement, attempt) -> {
          statement.setString(1, attempt.outcome().reason());
          Jdbc.set(statement, 2, Jdbc.stored(now));
          statement.setString(3, PauseCause.of(attempt.outcome()).code());
          statement.setLong(4, attempt.target().id());
          statement.setLong(5, attempt.delivery().rulesVersion());
        });
  }

  private static boolean mustPause(final Attempt attempt) {
    return attempt.outcome() instanceof Gone || attempt.outcome() instanceof CredentialsInvalid;
  }
}
