package dev.goalpost.lead;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.traffic.Slices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
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

  private static final String SINCE =
      "select id, type, occurred_at, slice_id from lead_events"
          + " where lead_id = ? and occurred_at >= ? order by id";

  private static final String MOVE =
      "update lead_events set lead_id = ?, occurred_at = ?, slice_id = ?, clicked_at = ?"
          + " where account_id = ? and id = ?";

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

  /**
   * Makes another lead's doing, in the caller's transaction, what a lead of the same spot did since
   * a moment: it is counted where the other belongs, and no longer where it was.
   *
   * @param types what is moved; the rest stays
   */
  void move(
      final Connection connection,
      final Lead from,
      final Lead to,
      final Instant since,
      final Set<LeadEventType> types)
      throws SQLException {
    final var before =
        since(connection, from, since).stream()
            .filter(placed -> types.contains(placed.event().type()))
            .toList();
    if (before.isEmpty()) {
      return;
    }
    final var moved = before.stream().map(placed -> placed.event().by(to)).toList();
    final var after = slices.place(moved, LeadEvent::traffic, PlacedLeadEvent::new);
    Jdbc.batch(connection, MOVE, after, LeadEvents::bindMoved);
    for (final var effect : effects) {
      effect.takeBack(connection, before);
      effect.write(connection, after);
    }
  }

  private static List<PlacedLeadEvent> since(
      final Connection connection, final Lead lead, final Instant since) throws SQLException {
    final var facts = lead.facts();
    try (var statement = connection.prepareStatement(SINCE)) {
      statement.setLong(1, lead.id());
      Jdbc.set(statement, 2, Jdbc.stored(since));
      return Jdbc.read(
          statement,
          row ->
              new PlacedLeadEvent(
                  new LeadEvent(
                      row.getLong(1),
                      AccountScope.current(),
                      lead.spotId(),
                      facts,
                      type(row.getString(2)),
                      Jdbc.instant(row, 3)),
                  row.getLong(4)));
    }
  }

  /** What the lead has done at least once. */
  public Set<LeadEventType> typesOf(final Connection connection, final long leadId)
      throws SQLException {
    final var types = EnumSet.noneOf(LeadEventType.class);
    try (var statement = connection.prepareStatement(TYPES)) {
      statement.setLong(1, leadId);
      Jdbc.read(statement, row -> type(row.getString(1))).forEach(types::add);
    }
    return types;
  }

  private static LeadEventType type(final String code) {
    return LeadEventType.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static void bindMoved(final PreparedStatement statement, final PlacedLeadEvent placed)
      throws SQLException {
    final var event = placed.event();
    statement.setLong(1, event.lead().id());
    Jdbc.set(statement, 2, Jdbc.stored(event.occurredAt()));
    statement.setLong(3, placed.sliceId());
    Jdbc.set(statement, 4, Jdbc.stored(event.lead().clickedAt()));
    statement.setLong(5, event.accountId());
    statement.setLong(6, event.id());
  }

  private static void bind(final PreparedStatement statement, final PlacedLeadEvent placed)
      throws SQLException {
    final var event = placed.event();
    statement.setLong(1, event.accountId());
    statement.setLong(2, event.id());
    statement.setLong(3, event.lead().id());
    statement.setString(4, event.type().code());
    Jdbc.set(statement, 5, Jdbc.stored(event.occurredAt()));
    statement.setLong(6, placed.sliceId());
    Jdbc.set(statement, 7, Jdbc.stored(event.lead().clickedAt()));
  }
}
