package dev.goalpost.platform.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.TestDatabase;
import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitConnectionTest {

  private TestDatabase database;
  private CommitConnection connection;

  @BeforeEach
  void open() throws SQLException {
    database = new TestDatabase();
    database.execute("create table marks (id bigint primary key)");
    final var dataSource = new JdbcDataSource();
    dataSource.setURL(database.connection().getMetaData().getURL());
    connection = new CommitConnection(dataSource);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    database.close();
  }

  @Test
  void commitsWhatWasDone() throws SQLException {
    final var added = connection.commit(open -> add(open, 1));

    assertThat(added).isEqualTo(1);
    assertThat(marks()).containsExactly(1L);
  }

  @Test
  void leavesNothingOfWhatFailedAndGoesOn() throws SQLException {
    assertThatThrownBy(
            () ->
                connection.commit(
                    open -> {
                      add(open, 1);
                      return add(open, 1);
                    }))
        .isInstanceOf(SQLException.class);
    assertThat(marks()).isEmpty();

    connection.commit(open -> add(open, 2));
    assertThat(marks()).containsExactly(2L);
  }

  @Test
  void leavesNothingOfWhatWasBrokenOff() throws SQLException {
    assertThatThrownBy(
            () ->
                connection.commit(
                    open -> {
                      add(open, 1);
                      throw new IllegalStateException("broken off");
                    }))
        .hasMessage("broken off");

    assertThat(marks()).isEmpty();
  }

  private static int add(final Connection open, final long id) throws SQLException {
    try (var statement = open.prepareStatement("insert into marks (id) values (?)")) {
      statement.setLong(1, id);
      return statement.executeUpdate();
    }
  }

  private Iterable<Long> marks() throws SQLException {
    return Jdbc.longs(database.connection(), "select id from marks order by id");
  }
}
