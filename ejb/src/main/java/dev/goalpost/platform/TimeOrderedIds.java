package dev.goalpost.platform;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Ids that rise with time: milliseconds in the upper 42 bits, node and sequence in the lower 22.
 *
 * <p>Rows are therefore stored in the order in which they arrive, and a period is a range of
 * primary keys: no index on a time column is needed to page through a log or to delete its oldest
 * part.
 */
@ApplicationScoped
public class TimeOrderedIds {

  private static final int RANDOM_BITS = 22;
  private static final Instant FIRST = Instant.ofEpochMilli(Tsid.TSID_EPOCH);
  private static final Instant LAST = FIRST.plusMillis(Long.MAX_VALUE >> RANDOM_BITS);

  /** A node picks its number at start; ids of nodes that chose alike still differ by sequence. */
  private final TsidFactory factory = TsidFactory.builder().build();

  public long next() {
    return factory.create().toLong();
  }

  /**
   * The smallest id that could have been made at {@code moment}: the lower end of a range. Before
   * the first moment that has ids it is 0, after the last one it is above them all.
   */
  public static long firstAt(final Instant moment) {
    if (moment.isBefore(FIRST)) {
      return 0;
    }
    return moment.isBefore(LAST)
        ? moment.toEpochMilli() - Tsid.TSID_EPOCH << RANDOM_BITS
        : Long.MAX_VALUE;
  }

  /** When {@code id} was made, to the millisecond. */
  public static Instant madeAt(final long id) {
    return Tsid.from(id).getInstant();
  }
}
