package dev.goalpost.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.goalpost.bench.peer.Tracker;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IsolationTest {

  private final List<Tracker> all =
      IntStream.range(0, Isolation.TRACKERS + 2 * Isolation.HANGING)
          .mapToObj(number -> new Tracker(number, number >= Isolation.TRACKERS))
          .toList();

  @Test
  void withoutHangingAllAreHealthy() {
    assertThat(Isolation.trackers(all, 2, false))
        .hasSize(Isolation.TRACKERS)
        .noneMatch(Tracker::hangs);
  }

  @Test
  void everyRoundMeetsHangingTrackersOfItsOwn() {
    final var first = hanging(1);
    final var second = hanging(2);
    assertThat(first).hasSize(Isolation.HANGING).doesNotContainAnyElementsOf(second);
    assertThat(second).hasSize(Isolation.HANGING);
  }

  @Test
  void comparesTheMediansOfTheRuns() {
    final var isolation =
        new Isolation(
            List.of(
                run(false, 100),
                run(true, 110),
                run(false, 900),
                run(true, 90),
                run(false, 100),
                run(true, 120)));
    assertThat(isolation.rise(Isolation.Run::acceptedPerSecond)).isCloseTo(10, within(1e-9));
  }

  private List<Tracker> hanging(final int round) {
    return Isolation.trackers(all, round, true).stream().filter(Tracker::hangs).toList();
  }

  private static Isolation.Run run(final boolean hanging, final double acceptedPerSecond) {
    return new Isolation.Run(1, hanging, new Latencies(List.of()), acceptedPerSecond);
  }
}
