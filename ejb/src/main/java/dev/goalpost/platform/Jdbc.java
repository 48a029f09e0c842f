package dev.goalpost.platform;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads and writes many rows at once on a connection, for the few places where an entity each would
 * cost too much.
 */
public final class Jdbc {

  private static final int MOST_ROWS = 256;

  private Jdbc() {}

  /** Makes an object of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Sets the parameters of one row. */
  @FunctionalInterface
  public interface RowBinder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  /**
   * A key of two columns, for lists like {@code (account_id, id) in (?)}. H2 looks such pairs up
   * one by one; told the account by itself and a list of the rest, it walks over all rows of the
   * account.
   */
  public record Pair(long first, Object second) {

    /** The keys that begin with the same. */
    public static List<Pair> of(final long first, final Collection<?> seconds) {
      return seconds.stream().map(second -> new Pair(first, second)).toList();
    }
  }

  /**
   * Reads the rows that match any of {@code keys}.
   *
   * @param sql with {@code (?)} where the list of keys belongs
   * @param keys not empty, all of a kind: values, or pairs of them
   */
  public static <T> List<T> queryIn(
      final Connection connection,
      final String sql,
      final Collection<?> keys,
      final RowReader<T> reader)
      throws SQLException {
    return queryIn(connection, sql, List.of(), keys, reader);
  }

  /**
   * Reads the rows that match any of {@code keys}.
   *
   * @param sql with {@code (?)} where the list of keys belongs, after all other parameters
   * @param values the other parameters
   * @param keys not empty, all of a kind: values, or pairs of them
   */
  public static <T> List<T> queryIn(
      final Connection connection,
      final String sql,
      final List<?> values,
      final Collection<?> keys,
      final RowReader<T> reader)
      throws SQLException {
    final var rows = new ArrayList<T>();
    for (final var some : parts(keys)) {
      try (var statement = connection.prepareStatement(withList(sql, some))) {
        bind(statement, values, some);
        rows.addAll(read(statement, reader));
      }
    }
    return rows;
  }

  /**
   * Changes the rows that match any of {@code keys}.
   *
   * @param sql with {@code (?)} where the list of keys belongs, after all other parameters
   * @param values the other parameters
   * @param keys not empty, all of a kind: values, or pairs of them
   * @return how many rows that were
   */
  public static int updateIn(
      final Connection connection, final String sql, final List<?> values, final Collection<?> keys)
      throws SQLException {
    int changed = 0;
    for (final var some : parts(keys)) {
      try (var statement = connection.prepareStatement(withList(sql, some))) {
        bind(statement, values, some);
        changed += statement.executeUpdate();
      }
    }
    return changed;
  }

  /**
   * Lists of no more than {@link #MOST_ROWS} keys: of a thousand values, pairs counted twice,
   * MariaDB makes a table to join.
   */
  private static List<List<Object>> parts(final Collection<?> keys) {
    final var all = List.<Object>copyOf(keys);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST_ROWS)
        .mapToObj(from -> all.subList(from, Math.min(from + MOST_ROWS, all.size())))
        .map(Jdbc::<Object>padded)
        .toList();
  }

  private static String withList(final String sql, final List<?> keys) {
    final var key = keys.get(0) instanceof Pair ? "(?, ?)" : "?";
    return sql.replace("(?)", "(" + (key + ",").repeat(keys.size() - 1) + key + ")");
  }

  private static void bind(
      final PreparedStatement statement, final List<?> values, final List<?> keys)
      throws SQLException {
    int index = 0;
    for (final var value : values) {
      set(statement, ++index, value);
    }
    for (final var key : keys) {
      if (key instanceof Pair pair) {
        set(statement, ++index, pair.first());
        set(statement, ++index, pair.second());
      } else {
        set(statement, ++index, key);
      }
    }
  }

  /**
   * Repeats the last key until there are a power of two, so that batches of every size share a few
   * prepared statements.
   *
   * @param keys not empty
   */
  public static <T> List<T> padded(final Collection<? extends T> keys) {
    return repeatedUpTo(Integer.highestOneBit(Math.max(1, keys.size() * 2 - 1)), keys);
  }

  private static <T> List<T> repeatedUpTo(final int size, final Collection<? extends T> some) {
    final var repeated = new ArrayList<T>(some);
    while (repeated.size() < size) {
      repeated.add(repeated.get(repeated.size() - 1));
    }
    return repeated;
  }

  /** The first column of what {@code sql} selects with these parameters. */
  public static List<Long> longs(
      final Connection connection, final String sql, final long... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int index = 0; index < parameters.length; index++) {
        statement.setLong(index + 1, parameters[index]);
      }
      return read(statement, row -> row.getLong(1));
    }
  }

  /** The rows that {@code statement}, with its parameters set, selects. */
  public static <T> List<T> read(final PreparedStatement statement, final RowReader<T> reader)
      throws SQLException {
    final var rows = new ArrayList<T>();
    try (var result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(reader.read(result));
      }
    }
    return rows;
  }

  /**
   * Runs {@code sql} once for each of {@code rows}, in one round trip where the driver can.
   *
   * <p>That no generated keys are wanted has to be said: left unsaid, the pool asks for them, and
   * MariaDB's driver then sends the rows one by one.
   */
  public static <T> void batch(
      final Connection connection,
      final String sql,
      final Collection<T> rows,
      final RowBinder<T> binder)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
      for (final var row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** The values of one row, in the order of its columns. */
  @FunctionalInterface
  public interface RowValues<T> {
    Object[] of(T row);
  }

  /**
   * Inserts many rows with few statements of many rows each, which costs the database a fraction of
   * a statement per row. Statements hold powers of two of rows, so that a few of them serve every
   * number.
   *
   * @param insert up to and without {@code values}
   * @param onDuplicate what follows the rows, perhaps nothing
   * @param values all rows have as many
   */
  public static <T> void insert(
      final Connection connection,
      final String insert,
      final String onDuplicate,
      final List<T> rows,
      final RowValues<T> values)
      throws SQLException {
    int from = 0;
    while (from < rows.size()) {
      final int size = Math.min(MOST_ROWS, Integer.highestOneBit(rows.size() - from));
      insertSome(connection, insert, onDuplicate, rows.subList(from, from + size), values);
      from += size;
    }
  }

  /**
   * Stores many rows, whether they are there or not, in one statement for up to {@link #MOST_ROWS}.
   *
   * <p>The last row is repeated, so that a few prepared statements serve every number; by at most a
   * quarter, since the database looks at each row, repeated or not.
   *
   * @param insert up to and without {@code values}
   * @param onDuplicate overwrites what is there, so that a repeated row changes nothing
   * @param values all rows have as many
   */
  public static <T> void store(
      final Connection connection,
      final String insert,
      final String onDuplicate,
      final List<T> rows,
      final RowValues<T> values)
      throws SQLException {
    for (int from = 0; from < rows.size(); from += MOST_ROWS) {
      final var some = rows.subList(from, Math.min(rows.size(), from + MOST_ROWS));
      final int size = storedAtOnce(some.size());
      insertSome(connection, insert, onDuplicate, repeatedUpTo(size, some), values);
    }
  }

  /** How many rows a statement has that stores {@code rows}, at least one, of them. */
  static int storedAtOnce(final int rows) {
    final int step = Math.max(1, Integer.highestOneBit(rows - 1) / 4);
    return (rows + step - 1) / step * step;
  }

  private static <T> void insertSome(
      final Connection connection,
      final String insert,
      final String onDuplicate,
      final List<T> rows,
      final RowValues<T> values)
      throws SQLException {
    final var parameters = rows.stream().map(values::of).flatMap(Arrays::stream).toList();
    final var row = "(" + "?,".repeat(parameters.size() / rows.size() - 1) + "?)";
    final var sql =
        insert + " values " + (row + ",").repeat(rows.size() - 1) + row + " " + onDuplicate;
    try (var statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
      for (int index = 0; index < parameters.size(); index++) {
        set(statement, index + 1, parameters.get(index));
      }
      statement.executeUpdate();
    }
  }

  /**
   * Sets a parameter, counted from 1. MariaDB's driver sends a day in a form that MariaDB takes and
   * MySQL calls malformed, but for days of JDBC's own; and it tries all the types that it knows on
   * an object, so the most frequent ones are named.
   */
  public static void set(final PreparedStatement statement, final int index, final Object value)
      throws SQLException {
    if (value instanceof Long number) {
      statement.setLong(index, number);
    } else if (value instanceof String text) {
      statement.setString(index, text);
    } else if (value instanceof BigDecimal amount) {
      statement.setBigDecimal(index, amount);
    } else if (value instanceof LocalDate day) {
      statement.setDate(index, Date.valueOf(day));
    } else {
      statement.setObject(index, value);
    }
  }

  /** A moment as it is stored: UTC without a zone. Null stays null. */
  public static LocalDateTime stored(final Instant moment) {
    return moment == null ? null : LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  /** The stored moment in the column of that number, counted from 1, or null. */
  public static Instant instant(final ResultSet row, final int column) throws SQLException {
    final var stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
  }
}
