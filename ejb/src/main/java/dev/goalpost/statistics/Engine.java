package dev.goalpost.statistics;

import java.sql.Connection;
import java.sql.SQLException;

/** The few things that the databases do not agree on. */
enum Engine {
  H2(Connection.TRANSACTION_SERIALIZABLE) {
    @Override
    String week(final String day) {
      return "(iso_year(%1$s) * 100 + iso_week(%1$s))".formatted(day);
    }

    /**
     * Rows that are ranked cannot be found by an index: they would be gone through for each row.
     */
    @Override
    String groupedBy(final String fact) {
      return fact;
    }

    @Override
    String whole(final String count) {
      return count;
    }

    @Override
    boolean findsGroupsFirst() {
      return false;
    }

    @Override
    boolean ranksSlices() {
      return false;
    }
  },
  MYSQL(Connection.TRANSACTION_REPEATABLE_READ) {
    @Override
    String week(final String day) {
      return "yearweek(%s, 3)".formatted(day);
    }

    /** Texts would make a temporary table too large for memory. */
    @Override
    String groupedBy(final String fact) {
      return "dense_rank() over (order by %s)".formatted(fact);
    }

    /** Whole numbers are added up as decimals, which takes much longer than doubles do. */
    @Override
    String whole(final String count) {
      return "cast(" + count + " as double)";
    }

    @Override
    boolean findsGroupsFirst() {
      return true;
    }

    @Override
    boolean ranksSlices() {
      return true;
    }
  };

  private final int stillness;

  Engine(final int stillness) {
    this.stillness = stillness;
  }

  /** MariaDB counts as MySQL. */
  static Engine of(final Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : MYSQL;
  }

  /**
   * The isolation in which a transaction sees all tables as they were at one moment, without
   * locking any: H2 has to be asked for more, where others would lock.
   */
  int stillness() {
    return stillness;
  }

  /** The year and the number of the ISO week that holds a day: 202648. */
  abstract String week(String day);

  /**
   * What stands for a fact of slices where rows are grouped and sorted by it: the fact, or its
   * rank.
   *
   * @param fact where slices are ranked, several may stand here, with commas between them
   */
  abstract String groupedBy(String fact);

  /** A whole number below 2^53, as it is added up the quickest. */
  abstract String whole(String count);

  /**
   * Whether it pays to find the groups of a page by what tells them apart and what they are sorted
   * by alone, and to add up the rest for these.
   */
  abstract boolean findsGroupsFirst();

  /** Whether all slices that may matter are ranked, rather than each looked up by its id. */
  abstract boolean ranksSlices();
}
