package dev.goalpost.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.bench.Threshold;
import dev.goalpost.bench.peer.Receipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  private static final long MILLISECOND = 1_000_000;

  @Test
  void percentilesAreLatenciesThatWereMeasured() {
    final var hundred = upTo(100);
    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(100)).isEqualTo(100);
  }

  @Test
  void theFirstCallForAnEventCounts() {
    final var receipts =
        List.of(new Receipt(1, 80, 5 * MILLISECOND), new Receipt(1, 80, 9 * MILLISECOND));
    assertThat(Latencies.of(Map.of(1L, 0L), receipts).millis()).containsExactly(5.0);
  }

  @Test
  void aCallThatOvertakesTheAnswerTookNoTime() {
    final var receipts = List.of(new Receipt(1, 80, 0));
    assertThat(Latencies.of(Map.of(1L, MILLISECOND), receipts).millis()).containsExactly(0.0);
  }

  @Test
  void anEventThatNeverArrivedTakesForever() {
    assertThat(Latencies.of(Map.of(1L, 0L), List.of()).percentile(50)).isInfinite();
  }

  @Test
  void nothingMeasuredPassesNoThreshold() {
    final var none = Latencies.of(Map.of(), List.of());
    assertThat(Threshold.atMost("p99", none.percentile(99), 1_000, "ms").passed()).isFalse();
  }

  private static Latencies upTo(final long millis) {
    final var answered = new HashMap<Long, Long>();
    final var receipts =
        LongStream.rangeClosed(1, millis)
            .peek(event -> answered.put(event, 0L))
            .mapToObj(event -> new Receipt(event, 80, event * MILLISECOND))
            .toList();
    return Latencies.of(answered, receipts);
  }
}
