package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.batch.CommitConnection;
import dev.goalpost.traffic.Outlines;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Makes the next edition of an account's totals from all that is kept, while everything goes on.
 *
 * <p>What is stored by then is read in one snapshot; what is stored later leaves entries that wait
 * until the new edition is in force. Entries that the snapshot holds go with the old edition, since
 * what they stand for is in the new one.
 */
@ApplicationScoped
class Rebuild {

  private static final Logger LOG = Logger.getLogger(Rebuild.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int CELLS_AT_ONCE = 20_000;
  private static final int ENTRIES_AT_ONCE = 1_000;

  @Resource(lookup = "java:jboss/datasources/GoalpostIntake")
  private DataSource dataSource;

  @Inject private Accounts accounts;
  @Inject private Goals goals;
  @Inject private Outlines outlines;
  @Inject private Rebuilds rebuilds;
  @Inject private Clock clock;

  /** Makes the next edition, unless somebody else is at it. */
  void run(final long accountId) {
    final var lease = lease();
    if (rebuilds.claim(accountId, lease)) {
      AccountScope.within(accountId, () -> claimed(accountId, lease));
    }
  }

  /** To the microsecond, as it is stored: it is how we know it as ours. */
  private Instant lease() {
    return clock.instant().plus(LEASE).truncatedTo(ChronoUnit.MICROS);
  }

  private Void claimed(final long accountId, final Instant lease) {
    final var next = rebuilds.edition(accountId).orElseThrow().number() + 1;
    final var zone = accounts.current().zone();
    try (var writing = new CommitConnection(dataSource);
        var snapshot = Snapshot.open(dataSource, accountId)) {
      clear(writing, accountId, next - 1);
      final var seen = snapshot.sheetIds();
      final var edition = new NextEdition(writing, accountId, next, zone, lease);
      snapshot.forEach(edition::add);
      edition.write();
      edition.putInForce(seen);
      clear(writing, accountId, next);
      LOG.info("The totals of account " + accountId + " were made anew: edition " + next + ".");
      return null;
    } catch (final TakenOver e) {
      LOG.warning("The totals of account " + accountId + " are made anew by somebody else.");
      return null;
    } catch (final SQLException e) {
      throw new IllegalStateException("Totals could not be made anew", e);
    }
  }

  /** It took so long that somebody else began the same edition: ours must not add to it. */
  private static final class TakenOver extends SQLException {

    private static void unless(final boolean still) throws TakenOver {
      if (!still) {
        throw new TakenOver();
      }
    }
  }

  /** What an attempt that was cut short has left behind, and what nobody reads any more. */
  private static void clear(final CommitConnection writing, final long accountId, final int edition)
      throws SQLException {
    boolean more = true;
    while (more) {
      more = writing.commit(open -> Editions.removeSomeBut(open, accountId, edition));
    }
  }

  /** An edition in the making. */
  private final class NextEdition {

    private final CommitConnection writing;
    private final long accountId;
    private final int number;
    private final ZoneId zone;
    private final Map<Long, StandardCounter> counters;
    private Instant mine;
    private Cells cells;

    /**
     * @param mine until when it is ours to make
     */
    NextEdition(
        final CommitConnection writing,
        final long accountId,
        final int number,
        final ZoneId zone,
        final Instant mine) {
      this.writing = writing;
      this.accountId = accountId;
      this.number = number;
      this.zone = zone;
      this.counters = StandardCounter.byCounter(goals.rules());
      this.mine = mine;
      this.cells = empty();
    }

    private Cells empty() {
      return new Cells(zone, counters);
    }

    void add(final Entry entry) throws SQLException {
      cells.add(entry);
      if (cells.size() >= CELLS_AT_ONCE || isLeaseHalfOver()) {
        write();
      }
    }

    private boolean isLeaseHalfOver() {
      return clock.instant().plus(LEASE.dividedBy(2)).isAfter(mine);
    }

    void write() throws SQLException {
      final var next = lease();
      writing.commit(
          open -> {
            TakenOver.unless(Editions.extendRebuild(open, accountId, mine, next));
            new CellWriter(open, accountId, number, outlines.of(open, cells.sliceIds()))
                .write(cells);
            return null;
          });
      mine = next;
      cells = empty();
    }

    void putInForce(final List<Long> seen) throws SQLException {
      writing.commit(
          open -> {
            Editions.lock(open, accountId);
            for (int from = 0; from < seen.size(); from += ENTRIES_AT_ONCE) {
              final int to = Math.min(from + ENTRIES_AT_ONCE, seen.size());
              Entries.remove(open, accountId, seen.subList(from, to));
            }
            TakenOver.unless(Editions.replace(open, accountId, mine, number, zone));
            return null;
          });
    }
  }
}
