package dev.goalpost.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.bench.peer.Receipt;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

  @Test
  void everyEventOnceIsWell() {
    assertThat(arrivals(1, 2)).isEqualTo(new Arrivals(0, 0, 0));
  }

  @Test
  void anEventThatNeverArrivedIsLostThoughAnotherCameTwice() {
    assertThat(arrivals(1, 1)).isEqualTo(new Arrivals(1, 1, 0));
  }

  @Test
  void aCallForNoEventIsStrange() {
    assertThat(arrivals(1, 2, 3)).isEqualTo(new Arrivals(0, 0, 1));
  }

  private static Arrivals arrivals(final long... received) {
    final List<Receipt> receipts =
        LongStream.of(received).mapToObj(event -> new Receipt(event, 80, event)).toList();
    return Arrivals.of(Set.of(1L, 2L), receipts);
  }
}
