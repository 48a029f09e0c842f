package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * Takes deliveries that are due, so that nobody else sends them meanwhile.
 *
 * <p>A claim is a token in the row, and a new due time in the future: should we die, the row falls
 * due by itself, like a message whose visibility timeout has run out. There is no other state to
 * clean up.
 */
@Singleton(name = Claims.NAME)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Claims {

  /** For {@code @DependsOn}: what is under way at the end still needs it. */
  static final String NAME = "Claims";

  /** How long a claim holds: far longer than a call may take. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private static final String GIVE_BACK =
      "update deliveries set claim = null, due_at = ?"
          + " where account_id = ? and id = ? and claim = ?";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Routing routing;
  @Inject private DestinationKinds kinds;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /** Claims up to {@code most} deliveries that are due at a destination, unless it is paused. */
  public Catch claim(final long destinationId, final int most) {
    try (var connection = dataSource.getConnection()) {
      final var state = LaneState.read(connection, destinationId).orElse(null);
      return state == null || state.paused()
          ? Catch.nothing(state)
          : claiming(connection, state).claim(most);
    } catch (final SQLException e) {
      throw new IllegalStateException("No delivery could be claimed", e);
    }
  }

  private Claiming claiming(final Connection connection, final LaneState state) {
    return new Claiming(
        connection,
        state,
        kinds.find(state.kind()),
        routing.table(state.target().accountId(), state.rulesVersion()),
        ids.next(),
        clock.instant());
  }

  /** Gives back what was claimed and not sent; it is due again at {@code due}. */
  public void giveBack(final Collection<ClaimedDelivery> unsent, final Instant due) {
    try (var connection = dataSource.getConnection()) {
      Jdbc.batch(
          connection,
          GIVE_BACK,
          unsent,
          (statement, delivery) -> {
            Jdbc.set(statement, 1, Jdbc.stored(due));
            statement.setLong(2, delivery.accountId());
            statement.setLong(3, delivery.id());
            statement.setLong(4, delivery.claim());
          });
    } catch (final SQLException e) {
      throw new IllegalStateException("Claimed deliveries could not be given back", e);
    }
  }
}
