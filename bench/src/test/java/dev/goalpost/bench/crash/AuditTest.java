package dev.goalpost.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {

  private final Ledger ledger = new Ledger();
  private Connection database;

  @BeforeEach
  void createTables() throws SQLException {
    database = DriverManager.getConnection("jdbc:h2:mem:");
    run(
        "create table conversions (id bigint, txid varchar(9), lead_id bigint, goal_id bigint,"
            + " account_amount decimal(9, 2))");
    run("create table postbacks (id bigint, event_id bigint, result varchar(10))");
    run(
        "create table lead_goals (lead_id bigint, goal_id bigint, times bigint,"
            + " amount decimal(9, 2))");
    run("insert into lead_goals values (1, 2, 2, 20)");
    store(11, "t1");
    store(12, "t2");
    ledger.answered(new Call("c1", "rebill", "10", "t1"), 11);
    ledger.answered(new Call("c1", "rebill", "10", "t2"), 12);
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void everyCallOnceIsWell() throws SQLException {
    assertThat(audit()).isEqualTo(new Audit(0, 0, 0));
  }

  @Test
  void aCallWithoutConversionIsLost() throws SQLException {
    ledger.answered(new Call("c1", "rebill", "10", "t3"), 13);
    run("insert into postbacks values (13, 13, 'accepted')");
    assertThat(audit().lost()).isEqualTo(1);
  }

  @Test
  void aCallCountedAnewUnderAnotherEventIsLost() throws SQLException {
    run("update conversions set id = 99 where id = 12");
    assertThat(audit().lost()).isEqualTo(1);
  }

  @Test
  void aConversionWithoutJournalRowIsLost() throws SQLException {
    run("update postbacks set result = 'rejected' where event_id = 12");
    assertThat(audit().lost()).isEqualTo(1);
  }

  @Test
  void aSecondConversionIsDoubledAndTheCardDisagrees() throws SQLException {
    run("insert into conversions values (13, 't2', 1, 2, 10)");
    assertThat(audit().doubled()).isEqualTo(1);
    assertThat(audit().wrongCards()).isPositive();
  }

  @Test
  void aRowThatNobodySentIsDoubled() throws SQLException {
    store(14, "t9");
    assertThat(audit().doubled()).isEqualTo(2);
  }

  @Test
  void aCardThatCountsNothingDisagrees() throws SQLException {
    run("insert into lead_goals values (5, 2, 3, 0)");
    assertThat(audit().wrongCards()).isEqualTo(3);
  }

  private Audit audit() throws SQLException {
    return Audit.of(database, ledger);
  }

  private void store(final long id, final String txid) throws SQLException {
    run("insert into conversions values (%d, '%s', 1, 2, 10)".formatted(id, txid));
    run("insert into postbacks values (%1$d, %1$d, 'accepted')".formatted(id));
  }

  private void run(final String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
