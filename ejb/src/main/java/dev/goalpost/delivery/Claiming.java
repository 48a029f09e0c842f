package dev.goalpost.delivery;

import dev.goalpost.platform.FreeRows;
import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One claim for one destination, of what still goes there, in the caller's transaction. */
final class Claiming {

  private static final String IS_DUE =
      " and due_at <= ? and (due_at <= ? or claim is null and status = 'pending') and ";

  static final String DUE =
      "select id from deliveries where destination_id = ?"
          + IS_DUE
          + WaitingSql.WAITS
          + WaitingSql.IN_ORDER;

  static final String LOCK =
      "select id, event_id, goal_id, attempts, tries, next_cause from deliveries where "
          + WaitingSql.AT
          + IS_DUE
          + "(account_id, id) in (?) order by due_at, id for update skip locked";

  static final String NEXT_DUE =
      "select due_at from deliveries where destination_id = ? and "
          + WaitingSql.WAITS
          + WaitingSql.IN_ORDER;

  static final String GATHERED =
      "select count(*) from deliveries where destination_id = ? and "
          + WaitingSql.WAITS
          + " and due_at <= ? and claim is null and status = 'pending'";

  private static final String CLAIM =
      "update deliveries set claim = ?, due_at = ? where (account_id, id) in (?)";

  private final Connection connection;
  private final LaneState state;
  private final Optional<DestinationKind> kind;
  private final Sorting sorting;
  private final long claim;
  private final Instant now;
  private final Duration gathering;

  private final List<ClaimedDelivery> claimed = new ArrayList<>();

  /** A row that is due. */
  private record Due(long id, long eventId, long goalId, int attempts, int tries, Cause cause) {}

  Claiming(
      final Connection connection,
      final LaneState state,
      final Optional<DestinationKind> kind,
      final RoutingTable routes,
      final long claim,
      final Instant now) {
    this.connection = connection;
    this.state = state;
    this.kind = kind;
    this.sorting = new Sorting(connection, state.target(), kind, routes, now);
    this.claim = claim;
    this.now = now;
    this.gathering = kind.map(known -> known.gathering(state.target())).orElse(Duration.ZERO);
  }

  /**
   * Claims what is due. Of what gathers, no less than goes in one call, together with what would
   * fall due soon; what is tried again keeps to its own time.
   */
  Catch claim(final int wanted) throws SQLException {
    final int most = gathering.isZero() ? wanted : Math.max(wanted, largestBatch());
    final var due = isTime() ? due(most) : List.<Due>of();
    if (!due.isEmpty()) {
      final var eventIds = due.stream().map(Due::eventId).toList();
      final var events = EventReader.read(connection, state.target().accountId(), eventIds);
      due.forEach(one -> sort(one, events.get(one.eventId())));
      write();
    }
    final var nextDue = due.size() < most ? nextDue() : null;
    return new Catch(state, claimed, due.size(), nextDue, sorting.movedTo());
  }

  /** Whether something is due, or as much has gathered as goes in one call. */
  private boolean isTime() throws SQLException {
    if (gathering.isZero()) {
      return true;
    }
    final var next = nextDue();
    return next != null && (!next.isAfter(now) || gathered() >= largestBatch());
  }

  private long gathered() throws SQLException {
    try (var statement = connection.prepareStatement(GATHERED)) {
      statement.setLong(1, state.target().id());
      Jdbc.set(statement, 2, Jdbc.stored(now.plus(gathering)));
      return Jdbc.read(statement, row -> row.getLong(1)).get(0);
    }
  }

  private int largestBatch() {
    return kind.map(known -> known.largestBatch(state.target())).orElse(1);
  }

  private List<Due> due(final int most) throws SQLException {
    return FreeRows.lock(
        most,
        this::find,
        keys ->
            Jdbc.queryIn(
                connection,
                LOCK,
                List.of(state.target().id(), Jdbc.stored(now.plus(gathering)), Jdbc.stored(now)),
                keys,
                Claiming::due));
  }

  private List<Jdbc.Pair> find(final int limit, final int offset) throws SQLException {
    try (var statement = connection.prepareStatement(DUE)) {
      statement.setLong(1, state.target().id());
      Jdbc.set(statement, 2, Jdbc.stored(now.plus(gathering)));
      Jdbc.set(statement, 3, Jdbc.stored(now));
      statement.setInt(4, limit);
      statement.setInt(5, offset);
      return Jdbc.Pair.of(state.target().accountId(), Jdbc.read(statement, row -> row.getLong(1)));
    }
  }

  private static Due due(final ResultSet row) throws SQLException {
    return new Due(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getInt(4),
        row.getInt(5),
        Cause.of(row.getString(6)));
  }

  private Instant nextDue() throws SQLException {
    try (var statement = connection.prepareStatement(NEXT_DUE)) {
      statement.setLong(1, state.target().id());
      statement.setInt(2, 1);
      statement.setInt(3, 0);
      return Jdbc.read(statement, row -> Jdbc.instant(row, 1)).stream().findFirst().orElse(null);
    }
  }

  private void sort(final Due due, final Event event) {
    sorting
        .way(due.id(), due.goalId(), event == null ? null : event.spotId())
        .ifPresent(leg -> claimed.add(claimed(due, event, leg)));
  }

  private ClaimedDelivery claimed(final Due due, final Event event, final Leg leg) {
    return new ClaimedDelivery(
        new Outgoing(due.id(), event, leg.route()),
        leg.kind(),
        claim,
        due.attempts(),
        due.tries(),
        due.cause(),
        state.rulesVersion(),
        now);
  }

  private void write() throws SQLException {
    if (!claimed.isEmpty()) {
      Jdbc.updateIn(
          connection,
          CLAIM,
          List.of(claim, Jdbc.stored(now.plus(Claims.LEASE))),
          Jdbc.Pair.of(
              state.target().accountId(), claimed.stream().map(ClaimedDelivery::id).toList()));
    }
    sorting.write();
  }
}
