package dev.goalpost.traffic;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Finds slices, and makes those that are new: so many a day for a spot, since whoever follows a
 * public link can invent campaigns. What is over that belongs to the spot's slice "(other)".
 */
@Stateless
public class SliceMint {

  private static final String FIND =
      "select digest, id from slices where (account_id, digest) in (?)";

  private static final String INSERT =
      "insert into slices (id, account_id, digest, spot_id, channel, pixel, campaign_id,"
          + " campaign_name, adset_id, adset_name, ad_id, ad_name, placement, geo, landing_id,"
          + " manager, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final int FIRST_FIELD = 5;
  private static final int CREATED_AT = 17;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject
  @ConfigProperty(name = "goalpost.statistics.slices", defaultValue = "10000")
  private int mostADay;

  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /**
   * Where traffic belongs.
   *
   * @param own the slices of those that have one of their own
   * @param others the spots' "(other)" of the rest; tomorrow they may get their own
   */
  record Minted(Map<Traffic, Long> own, Map<Traffic, Long> others) {}

  /** Finds or makes the slices of {@code wanted}, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Minted idsOf(final Collection<Traffic> wanted) {
    final var minted = new Minted(new HashMap<>(), new HashMap<>());
    try (var connection = dataSource.getConnection()) {
      minted.own().putAll(find(connection, wanted));
      for (final var ofSpot : missing(wanted, minted).entrySet()) {
        mint(connection, ofSpot.getKey(), ofSpot.getValue(), minted);
      }
      return minted;
    } catch (final SQLException e) {
      throw new IllegalStateException("Slices could not be made", e);
    }
  }

  /** By spot, in the order that all lock in. */
  private static TreeMap<Long, List<Traffic>> missing(
      final Collection<Traffic> wanted, final Minted minted) {
    return wanted.stream()
        .filter(traffic -> !minted.own().containsKey(traffic))
        .collect(Collectors.groupingBy(Traffic::spotId, TreeMap::new, Collectors.toList()));
  }

  /** Whoever makes slices for a spot holds its day, so that nobody else makes the same ones. */
  private void mint(
      final Connection connection,
      final long spotId,
      final List<Traffic> missing,
      final Minted minted)
      throws SQLException {
    final var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    final int before = lock(connection, spotId, today);
    minted.own().putAll(find(connection, missing));
    final var fresh =
        missing.stream().filter(traffic -> !minted.own().containsKey(traffic)).toList();
    final int allowed = Math.max(0, Math.min(fresh.size(), mostADay - before));
    minted.own().putAll(insert(connection, fresh.subList(0, allowed)));
    update(connection, spotId, today, before + allowed);
    final var rest = fresh.subList(allowed, fresh.size());
    if (!rest.isEmpty()) {
      final long other = other(connection, rest.get(0).other());
      rest.forEach(traffic -> minted.others().put(traffic, other));
    }
  }

  private long other(final Connection connection, final Traffic other) throws SQLException {
    final var found = Optional.ofNullable(find(connection, List.of(other)).get(other));
    return found.isPresent() ? found.get() : insert(connection, List.of(other)).get(other);
  }

  private static Map<Traffic, Long> find(
      final Connection connection, final Collection<Traffic> wanted) throws SQLException {
    final var found = new HashMap<Traffic, Long>();
    final var byAccount = wanted.stream().collect(Collectors.groupingBy(Traffic::accountId));
    for (final var ofAccount : byAccount.entrySet()) {
      final var byDigest =
          ofAccount.getValue().stream()
              .collect(Collectors.toMap(Traffic::digest, Function.identity()));
      Jdbc.queryIn(
              connection,
              FIND,
              Jdbc.Pair.of(ofAccount.getKey(), byDigest.keySet()),
              row -> Map.entry(byDigest.get(row.getString(1)), row.getLong(2)))
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  private Map<Traffic, Long> insert(final Connection connection, final List<Traffic> fresh)
      throws SQLException {
    final var made = new HashMap<Traffic, Long>();
    fresh.forEach(traffic -> made.put(traffic, ids.next()));
    Jdbc.batch(
        connection,
        INSERT,
        fresh,
        (statement, traffic) -> bind(statement, traffic, made.get(traffic)));
    return made;
  }

  private void bind(final PreparedStatement statement, final Traffic traffic, final long id)
      throws SQLException {
    statement.setLong(1, id);
    statement.setLong(2, traffic.accountId());
    statement.setString(3, traffic.digest());
    statement.setLong(4, traffic.spotId());
    int column = FIRST_FIELD;
    for (final var field : traffic.fields().toArray(String[]::new)) {
      statement.setString(column++, field);
    }
    Jdbc.set(statement, CREATED_AT, Jdbc.stored(clock.instant()));
  }

  /** How many slices were made for the spot today; nobody else makes any until we commit. */
  private static int lock(final Connection connection, final long spotId, final LocalDate today)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "insert into slice_days (spot_id, minted_on, minted) values (?, ?, 0)"
                + " on duplicate key update minted = minted")) {
      statement.setLong(1, spotId);
      Jdbc.set(statement, 2, today);
      statement.executeUpdate();
    }
    try (var statement =
        connection.prepareStatement(
            "select minted from slice_days where spot_id = ? and minted_on = ? for update")) {
      statement.setLong(1, spotId);
      Jdbc.set(statement, 2, today);
      return Jdbc.read(statement, row -> row.getInt(1)).get(0);
    }
  }

  private static void update(
      final Connection connection, final long spotId, final LocalDate today, final int minted)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "update slice_days set minted = ? where spot_id = ? and minted_on = ?")) {
      statement.setInt(1, minted);
      statement.setLong(2, spotId);
      Jdbc.set(statement, 3, today);
      statement.executeUpdate();
    }
  }
}
