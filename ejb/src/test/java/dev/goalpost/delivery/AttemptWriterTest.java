package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static dev.goalpost.delivery.DeliveryBuilder.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AttemptWriterTest {

  private static final Target TRACKER = new Target(9, 0, "tracker.example", "tracker.example");
  private static final SQLException OUTAGE = new SQLTransientConnectionException("gone", "08006");
  private static final SQLException REFUSAL = new SQLException("Data too long", "22001");

  /** What is stored, by the id of the row. */
  private final Set<Long> rows = new LinkedHashSet<>();

  private final List<NumberedAttempt> written = new ArrayList<>();
  private int outages;
  private boolean hasTime = true;
  private boolean losesAnswers;
  private Predicate<NumberedAttempt> refused = attempt -> false;

  private final AttemptWriter writer =
      new AttemptWriter(this::store, () -> hasTime, Duration.ofMillis(1));

  @Test
  void whatWasMadeWhileTheDatabaseWasAwayIsWrittenOnceItIsBack() {
    outages = 20;

    writer.write(attempts(5));

    assertThat(rows).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(written).hasSize(5);
  }

  @Test
  void aCommitWhoseAnswerWasLostIsRepeatedWithTheSameRows() {
    outages = 1;
    losesAnswers = true;

    writer.write(attempts(3));

    assertThat(written).hasSize(6);
    assertThat(rows).containsExactly(1L, 2L, 3L);
  }

  @Test
  void itIsBehindFromAnOutageUntilAllIsWritten() {
    writer.write(attempts(1));
    assertThat(writer.isBehind()).isFalse();
    outages = 1;

    writer.write(attempts(2));
    assertThat(writer.isBehind()).isTrue();
    writer.caughtUp();

    assertThat(writer.isBehind()).isFalse();
  }

  @Test
  void oneThatTheDatabaseRefusesIsWrittenWithoutItsTextsAndHarmsNoOther() {
    refused = attempt -> attempt.id() == 3 && attempt.attempt().exchange().request() != null;

    writer.write(attempts(8));

    assertThat(rows).hasSize(8);
    assertThat(written)
        .filteredOn(one -> one.attempt().exchange().request() == null)
        .extracting(NumberedAttempt::id)
        .containsExactly(3L);
  }

  @Test
  void oneThatCannotBeWrittenAtAllIsGivenUpAlone() {
    refused = attempt -> attempt.id() == 3;

    writer.write(attempts(4));

    assertThat(rows).containsExactlyInAnyOrder(1L, 2L, 4L);
  }

  @Test
  void atTheEndAnOutageIsNotWaitedForWithoutEnd() {
    outages = Integer.MAX_VALUE;
    hasTime = false;

    writer.write(attempts(2));

    assertThat(rows).isEmpty();
  }

  private void store(final List<NumberedAttempt> batch) {
    if (outages > 0) {
      outages--;
      if (losesAnswers) {
        keep(batch);
      }
      throw new IllegalStateException(OUTAGE);
    }
    if (batch.stream().anyMatch(refused)) {
      throw new IllegalStateException(REFUSAL);
    }
    keep(batch);
  }

  private void keep(final List<NumberedAttempt> batch) {
    written.addAll(batch);
    batch.forEach(one -> rows.add(one.id()));
  }

  private static List<NumberedAttempt> attempts(final int count) {
    final var exchange = new Exchange(new Accepted(), 200, Duration.ZERO, "GET /", "HTTP 200");
    return LongStream.rangeClosed(1, count)
        .mapToObj(
            id ->
                new NumberedAttempt(id, new Attempt(delivery(id).build(), TRACKER, NOON, exchange)))
        .toList();
  }
}
