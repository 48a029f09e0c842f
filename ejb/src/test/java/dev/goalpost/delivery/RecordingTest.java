package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static dev.goalpost.delivery.DeliveryBuilder.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.delivery.Recording.Ruled;
import dev.goalpost.platform.Jdbc;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

  private static final long TRACKER = 9;
  private static final Target TARGET = new Target(TRACKER, 0, "tracker.example", "tracker.example");
  private static final long CLAIM = delivery(1).build().claim();
  private static final DeliveryOutcome DOWN = new Unavailable("It is down.", null);

  private final RetrySchedule schedule = new RetrySchedule(() -> 0);
  private DeliveryTables tables;

  @BeforeEach
  void open() throws SQLException {
    tables = new DeliveryTables();
    tables.add(1, TRACKER, NOON);
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  @Test
  void anAttemptIsWrittenAndItsDeliveryChanged() throws SQLException {
    claim(CLAIM);

    record(77, DOWN);

    assertThat(attempts()).containsExactly(77L);
    assertThat(tables.row(1).status()).isEqualTo("retrying");
    assertThat(tables.row(1).dueAt()).isEqualTo(NOON.plusSeconds(5));
    assertThat(tables.row(1).claim()).isNull();
  }

  @Test
  void whatIsWrittenTwiceIsThereOnceAndChangesNothingThatHappenedSince() throws SQLException {
    claim(CLAIM);
    record(77, DOWN);
    claim(CLAIM + 1);

    record(77, DOWN);

    assertThat(attempts()).containsExactly(77L);
    assertThat(tables.row(1).claim()).isEqualTo(CLAIM + 1);
  }

  @Test
  void anAttemptOfALostClaimIsWrittenAllTheSame() throws SQLException {
    claim(CLAIM + 1);

    record(77, new Accepted());

    assertThat(attempts()).containsExactly(77L);
    assertThat(tables.row(1).status()).isEqualTo("pending");
  }

  @ParameterizedTest
  @CsvSource({"-3600, true", "-61, true", "-59, false", "5, false"})
  void whatTellsOfAClientWhoWasForgottenMeanwhileIsNotKept(
      final int forgottenAfter, final boolean kept) throws SQLException {
    claim(CLAIM);
    tables.execute("update leads set forgotten_at = ?", NOON.plusSeconds(forgottenAfter));

    record(77, new Exchange(DOWN, 503, Duration.ofMillis(9), "to player-1", "of player-1"));

    assertThat(attempts()).containsExactly(77L);
    assertThat(attempts("request = 'to player-1' and response = 'of player-1'"))
        .isEqualTo(kept ? 1 : 0);
    assertThat(attempts("request is null and response is null")).isEqualTo(kept ? 0 : 1);
    assertThat(attempts("http_status = 503 and duration_ms = 9")).isEqualTo(1);
    assertThat(tables.row(1).status()).isEqualTo("retrying");
  }

  @Test
  void whatTellsOfOthersIsKept() throws SQLException {
    record(77, new Exchange(DOWN, 503, Duration.ZERO, "to player-1", null));

    assertThat(attempts("request = 'to player-1'")).isEqualTo(1);
  }

  private long attempts(final String condition) throws SQLException {
    return tables.number("select count(*) from delivery_attempts where " + condition);
  }

  private void claim(final long token) throws SQLException {
    tables.execute("update deliveries set claim = ? where id = 1", token);
  }

  private void record(final long id, final DeliveryOutcome outcome) throws SQLException {
    record(id, Exchange.unsent(outcome));
  }

  private void record(final long id, final Exchange exchange) throws SQLException {
    final var attempt = new Attempt(delivery(1).build(), TARGET, NOON, exchange);
    final var ruling = Ruling.on(attempt, schedule, NOON);
    Recording.write(
        tables.connection(), List.of(new Ruled(new NumberedAttempt(id, attempt), ruling)), NOON);
  }

  private List<Long> attempts() throws SQLException {
    return Jdbc.longs(tables.connection(), "select id from delivery_attempts");
  }
}
