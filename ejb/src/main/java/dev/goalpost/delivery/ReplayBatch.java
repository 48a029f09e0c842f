package dev.goalpost.delivery;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.Refusal;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Makes some deliveries of the account in scope due again, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplayBatch {

  private static final int AT_ONCE = 1_000;

  /**
   * Without a status all are meant that are finished: what waits goes out by itself. Said by what
   * they are not, since H2 would sort all that have one of a list of statuses.
   */
  private static final String FINISHED = " and d.status not in ('pending', 'retrying')";

  private static final String DUE_AGAIN =
      "update deliveries set status = case when attempts = 0 then 'pending' else 'retrying' end,"
          + " reason = null, tries = 0, next_cause = ?, due_at = ?, claim = null, finished_at = null"
          + " where (claim is null or due_at < ?) and (account_id, id) in (?)";

  /** What is under way keeps its claim, and its time. */
  private static final String EARLIER =
      "update deliveries set due_at = ? where account_id = ? and id = ? and claim is null";

  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Clock clock;

  /** A delivery that is meant. */
  public record Meant(long id, long destinationId) {}

  /** A delivery that is meant, and when it is to be due. */
  record Planned(Meant meant, Instant due) {

    long destinationId() {
      return meant.destinationId();
    }
  }

  public long count(final DeliveryFilter filter) {
    return filter
        .bind(entities.createQuery("select count(*)" + from(filter), Long.class))
        .getSingleResult();
  }

  /**
   * The next deliveries after {@code after} and up to {@code last}, by id; none if there are no
   * more.
   */
  public List<Meant> next(final DeliveryFilter filter, final long after, final long last) {
    final TypedQuery<Meant> query =
        entities.createQuery(
            "select new dev.goalpost.delivery.ReplayBatch$Meant(d.id, d.destination.id)"
                + from(filter)
                + " and d.id > :after and d.id <= :last"
                + filter.oldestFirst(),
            Meant.class);
    return filter
        .bind(query)
        .setParameter("after", after)
        .setParameter("last", last)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** That one delivery, whatever its status. */
  public Meant one(final long id) {
    return entities
        .createQuery(
            "select new dev.goalpost.delivery.ReplayBatch$Meant(d.id, d.destination.id)"
                + " from Delivery d where d.id = :id",
            Meant.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Delivery " + id));
  }

  private static String from(final DeliveryFilter filter) {
    return " from Delivery d where 1 = 1"
        + (filter.status() == null ? FINISHED : "")
        + filter.condition();
  }

  /**
   * Makes deliveries due, each at its time.
   *
   * @param planned not empty, in the order of their times
   * @return how many of them are; not those under way just now
   */
  public int begin(final List<Planned> planned, final Cause cause) {
    try (var connection = dataSource.getConnection()) {
      return begin(connection, planned, cause, clock.instant());
    } catch (final SQLException e) {
      throw new IllegalStateException("Deliveries could not be made due", e);
    }
  }

  /** All at the last time first, in one statement that counts them, then most of them earlier. */
  static int begin(
      final Connection connection,
      final List<Planned> planned,
      final Cause cause,
      final Instant now)
      throws SQLException {
    final var last = planned.get(planned.size() - 1).due();
    final int begun =
        Jdbc.updateIn(
            connection,
            DUE_AGAIN,
            List.of(cause.code(), Jdbc.stored(last), Jdbc.stored(now)),
            Jdbc.Pair.of(
                AccountScope.current(), planned.stream().map(one -> one.meant().id()).toList()));
    spread(connection, planned.stream().filter(one -> one.due().isBefore(last)).toList());
    Unsorted.note(connection, planned.stream().map(Planned::destinationId).distinct().toList());
    return begun;
  }

  private static void spread(final Connection connection, final List<Planned> earlier)
      throws SQLException {
    Jdbc.batch(
        connection,
        EARLIER,
        earlier,
        (statement, one) -> {
          Jdbc.set(statement, 1, Jdbc.stored(one.due()));
          statement.setLong(2, AccountScope.current());
          statement.setLong(3, one.meant().id());
        });
  }
}
