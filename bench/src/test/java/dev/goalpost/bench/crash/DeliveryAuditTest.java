package dev.goalpost.bench.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.bench.peer.Receipt;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryAuditTest {

  private final List<Receipt> receipts = new ArrayList<>();
  private final List<Kill> kills = List.of(new Kill(seconds(100), seconds(101)));
  private Connection database;

  @BeforeEach
  void createTables() throws SQLException {
    database = DriverManager.getConnection("jdbc:h2:mem:");
    run("create table conversions (id bigint)");
    run(
        "create table deliveries (id bigint, account_id bigint, event_id bigint,"
            + " status varchar(9), due_at timestamp, finished_at timestamp)");
    run("create table delivery_attempts (delivery_id bigint, account_id bigint, http_status int)");
    deliver(1);
    attempt(1, "200");
    receive(1, 50);
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void everyEventSentAndRecordedOnceIsWell() throws SQLException {
    assertThat(audit()).isEqualTo(new DeliveryAudit(1, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(audit().passed()).isTrue();
  }

  @Test
  void anEventThatNeverArrivedFails() throws SQLException {
    deliver(2);
    assertThat(audit().neverSent()).isEqualTo(1);
    assertThat(audit().passed()).isFalse();
  }

  @Test
  void anAcceptedEventWithoutDeliveryFails() throws SQLException {
    run("delete from deliveries");
    assertThat(audit().undelivered()).isEqualTo(1);
  }

  @Test
  void aDeliveryThatEndedOtherwiseFails() throws SQLException {
    run("update deliveries set status = 'exhausted'");
    assertThat(audit().undelivered()).isEqualTo(1);
  }

  @Test
  void aDeliveryThatStillWaitsIsStuck() throws SQLException {
    run("update deliveries set due_at = current_timestamp");
    assertThat(audit().stuck()).isEqualTo(1);
  }

  @Test
  void aCallWithoutAttemptIsUnrecordedUnlessACrashCutItOff() throws SQLException {
    run("delete from delivery_attempts");
    assertThat(audit().unrecorded()).isEqualTo(1);
    receipts.clear();
    receive(1, 99);
    assertThat(audit().unrecorded()).isZero();
  }

  @Test
  void anAnsweredAttemptThatNeverArrivedIsInvented() throws SQLException {
    attempt(1, "200");
    assertThat(audit().invented()).isEqualTo(1);
  }

  @Test
  void anAttemptWithoutAnswerNeedNotHaveArrived() throws SQLException {
    attempt(1, "null");
    assertThat(audit().invented()).isZero();
  }

  @Test
  void sentAgainIsExplainedByACrashRightAfterTheFirstTime() throws SQLException {
    receipts.clear();
    receive(1, 99);
    receive(1, 160);
    assertThat(audit().repeated()).isEqualTo(1);
    assertThat(audit().repeatedWithoutCrash()).isZero();
  }

  @Test
  void sentAgainLongAfterTheFirstTimeWasRecordedIsNotExplained() throws SQLException {
    receive(1, 160);
    assertThat(audit().repeatedWithoutCrash()).isEqualTo(1);
  }

  @Test
  void aCallForNoEventIsStrange() throws SQLException {
    receive(9, 50);
    assertThat(audit().strange()).isEqualTo(1);
  }

  private DeliveryAudit audit() throws SQLException {
    return DeliveryAudit.of(database, SentLog.of(receipts, kills));
  }

  private void deliver(final long event) throws SQLException {
    run("insert into conversions values (%d)".formatted(event));
    run(
        "insert into deliveries values (%1$d, 0, %1$d, 'delivered', null, current_timestamp)"
            .formatted(event));
  }

  private void attempt(final long delivery, final String status) throws SQLException {
    run("insert into delivery_attempts values (%d, 0, %s)".formatted(delivery, status));
  }

  private void receive(final long event, final long second) {
    receipts.add(new Receipt(event, 80, seconds(second)));
  }

  private static long seconds(final long count) {
    return Duration.ofSeconds(count).toNanos();
  }

  private void run(final String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
