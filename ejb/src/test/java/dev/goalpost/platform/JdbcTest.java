package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcTest {

  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    database = new TestDatabase();
    database.execute("create table marks (id bigint primary key, points bigint)");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  /** One statement, some repeated rows, and more rows than one statement takes. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 9, 17, 33, 255, 256, 257, 600})
  void storesEachRowOnceWhateverTheirNumber(final int number) throws SQLException {
    final var ids = LongStream.rangeClosed(1, number).boxed().toList();

    store(ids, 7);
    assertThat(stored(7)).isEqualTo(ids);

    store(ids, 8);
    assertThat(stored(8)).isEqualTo(ids);
    assertThat(stored(7)).isEmpty();
  }

  @Test
  void storesEveryNumberWithFewStatementsThatAreLittleLonger() {
    final var sizes = new TreeSet<Integer>();
    for (int rows = 1; rows <= 256; rows++) {
      final int size = Jdbc.storedAtOnce(rows);
      assertThat(size).isBetween(rows, rows + rows / 4);
      sizes.add(size);
    }
    assertThat(sizes).hasSizeLessThan(30).last().isEqualTo(256);
  }

  @Test
  void setsValuesOfEveryKind() throws SQLException {
    final var values =
        Arrays.asList(7L, 8, "text", new BigDecimal("1.50"), LocalDate.of(2026, 2, 28), null);
    try (var statement =
        database
            .connection()
            .prepareStatement(
                "select cast(? as bigint), cast(? as int), cast(? as varchar(9)),"
                    + " cast(? as decimal(9, 2)), cast(? as date), cast(? as varchar(9))")) {
      for (int index = 0; index < values.size(); index++) {
        Jdbc.set(statement, index + 1, values.get(index));
      }
      try (var row = statement.executeQuery()) {
        row.next();
        assertThat(row.getLong(1)).isEqualTo(7);
        assertThat(row.getInt(2)).isEqualTo(8);
        assertThat(row.getString(3)).isEqualTo("text");
        assertThat(row.getBigDecimal(4)).isEqualTo("1.50");
        assertThat(row.getString(5)).isEqualTo("2026-02-28");
        assertThat(row.getString(6)).isNull();
      }
    }
  }

  private void store(final List<Long> ids, final long points) throws SQLException {
    Jdbc.store(
        database.connection(),
        "insert into marks (id, points)",
        "on duplicate key update points = values(points)",
        ids,
        id -> new Object[] {id, points});
  }

  private List<Long> stored(final long points) throws SQLException {
    return Jdbc.longs(
        database.connection(), "select id from marks where points = ? order by id", points);
  }
}
