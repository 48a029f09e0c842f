package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next edition is made by one node at a time. */
class EditionsTest {

  private static final long ACCOUNT = 5;
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant FIRST = NOW.plusSeconds(120);
  private static final Instant SECOND = FIRST.plusSeconds(120);

  private TestDatabase database;
  private Connection connection;

  @BeforeEach
  void aRebuildIsUnderWay() throws SQLException {
    database = new TestDatabase();
    connection = database.connection();
    Editions.begin(connection, ACCOUNT, ZoneOffset.UTC, true);
    assertThat(Editions.claimRebuild(connection, ACCOUNT, NOW, FIRST)).isTrue();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void whoseItIsGoesOnAndPutsItInForce() throws SQLException {
    assertThat(Editions.extendRebuild(connection, ACCOUNT, FIRST, SECOND)).isTrue();
    assertThat(Editions.replace(connection, ACCOUNT, SECOND, 2, ZoneOffset.UTC)).isTrue();

    assertThat(inForce()).isEqualTo(2);
  }

  @Test
  void whoseItIsNoLongerNeitherGoesOnNorPutsItInForce() throws SQLException {
    assertThat(Editions.claimRebuild(connection, ACCOUNT, FIRST.plusSeconds(1), SECOND)).isTrue();

    assertThat(Editions.extendRebuild(connection, ACCOUNT, FIRST, SECOND.plusSeconds(1))).isFalse();
    assertThat(Editions.replace(connection, ACCOUNT, FIRST, 2, ZoneOffset.UTC)).isFalse();

    assertThat(inForce()).isEqualTo(1);
  }

  private int inForce() throws SQLException {
    return Editions.find(connection, ACCOUNT).orElseThrow().number();
  }
}
