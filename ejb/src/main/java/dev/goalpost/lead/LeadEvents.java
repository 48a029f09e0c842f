package dev.goalpost.lead;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.traffic.Slices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What leads did, each event stored once with whatever follows from it. */
@ApplicationScoped
public class LeadEvents {

  private static final String INSERT =
      "insert into lead_events (account_id, id, lead_id, type, occurred_at, slice_id, clicked_at)"
          + " values (?, ?, ?, ?, ?, ?, ?)";

  private static final String TYPES = "select distinct type from lead_events where lead_id = ?";

  @Inject private Slices slices;
  @Inject @Any private Instance<LeadEffect> effects;

  /** Stores events in the caller's transaction. */
  public void write(final Connection connection, final List<LeadEvent> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    final var placed = slices.place(events, LeadEvent::traffic, PlacedLeadEvent::new);
    Jdbc.batch(connection, INSERT, placed, LeadEvents::bind);
    for (final var effect : effects) {
      effect.write(connection, placed);
    }
  }

  /** What the lead has done at least once. */
  public Set<LeadEventType> typesOf(final Connection connection, final long leadId)
      throws SQLException {
    final var types = EnumSet.noneOf(LeadEventType.class);
    try (var statement = connection.prepareStatement(TYPES)) {
      statement.setLong(1, leadId);
      Jdbc.read(statement, row -> LeadEventType.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
          .forEach(types::add);
    }
    return types;
  }

  private static void bind(final PreparedStatement statement, final PlacedLeadEvent placed)
      throws SQLException {
    final var event = placed.event();
    statement.setLong(1, event.accountId());
    statement.setLong(2, event.id());
    statement.setLong(3, event.lead().id());
    statement.setString(4, event.type().code());
    statement.setObject(5, Jdbc.stored(event.occurredAt()));
    statement.setLong(6, placed.sliceId());
    statement.setObject(7, Jdbc.stored(event.lead().clickedAt()));
  }
}
