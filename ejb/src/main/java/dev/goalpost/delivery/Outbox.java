package dev.goalpost.delivery;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import dev.goalpost.postback.ConversionEffect;
import dev.goalpost.postback.CountedEvent;
import dev.goalpost.postback.PlacedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores the deliveries that conversions cause, in the conversions' own transaction, and wakes the
 * destinations once that is committed.
 */
@ApplicationScoped
class Outbox implements ConversionEffect {

  private static final String INSERT =
      "insert into deliveries (id, account_id, destination_id, event_id, goal_id, goal, click_id,"
          + " status, attempts, tries, next_cause, due_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, 'pending', 0, 0, 'first', ?)";

  @Inject private Routing routing;
  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /** An event on its way to a destination. */
  private record Caused(CountedEvent event, long destinationId, Duration gathering) {}

  @Override
  public Runnable write(final Connection connection, final List<PlacedEvent> events)
      throws SQLException {
    final var caused = events.stream().map(PlacedEvent::event).flatMap(this::causedBy).toList();
    if (caused.isEmpty()) {
      return () -> {};
    }
    final var now = clock.instant();
    Jdbc.batch(connection, INSERT, caused, (statement, one) -> bind(statement, one, now));
    final Set<Long> destinations =
        caused.stream().map(Caused::destinationId).collect(Collectors.toUnmodifiableSet());
    return () -> destinations.forEach(wakeUpCalls::now);
  }

  private Stream<Caused> causedBy(final CountedEvent event) {
    final var lead = event.lead();
    return routing
        .table(lead.accountId(), lead.rulesVersion())
        .legs(event.goalId(), lead.spotId())
        .map(leg -> caused(event, leg));
  }

  private static Caused caused(final CountedEvent event, final Leg leg) {
    final var target = leg.target(event.lead().accountId());
    return new Caused(event, leg.destinationId(), leg.kind().gathering(target));
  }

  private void bind(final PreparedStatement statement, final Caused caused, final Instant now)
      throws SQLException {
    final var event = caused.event();
    statement.setLong(1, ids.next());
    statement.setLong(2, event.lead().accountId());
    statement.setLong(3, caused.destinationId());
    statement.setLong(4, event.id());
    statement.setLong(5, event.goalId());
    statement.setString(6, event.goal());
    statement.setString(7, event.lead().clickId());
    Jdbc.set(statement, 8, Jdbc.stored(now.plus(caused.gathering())));
  }
}
