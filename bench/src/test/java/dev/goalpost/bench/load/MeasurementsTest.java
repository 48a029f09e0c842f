package dev.goalpost.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.bench.Threshold;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

  private final Measurements runs =
      new Measurements(
          List.of(
              run(Load.CONSTANT, 1, 900),
              run(Load.CONSTANT, 1, 100),
              run(Load.CONSTANT, 1, 200),
              run(Load.CONSTANT, 64, 5_000),
              run(Load.GROUPED, 1, 100)));

  @Test
  void theMiddleRunCountsAndNotTheMean() {
    assertThat(runs.median(Load.CONSTANT, 1, run -> run.result().answers())).isEqualTo(200);
  }

  @Test
  void comparesRunsWithAsManyConnections() {
    assertThat(runs.ratio(Load.GROUPED, Load.CONSTANT, 1)).isEqualTo(0.5);
  }

  @Test
  void aFigureThatIsMissingDoesNotPass() {
    final var missing = runs.ratio(Load.GROUPED, Load.PER_REQUEST, 1);
    assertThat(Threshold.atLeast("b / c", missing, 3, "×").passed()).isFalse();
    assertThat(Threshold.atMost("p99", missing, 60, "ms").passed()).isFalse();
  }

  @Test
  void cpuTimeIsPerRequest() {
    assertThat(runs.all().get(0).serverMicrosPerRequest()).isEqualTo(1_000);
  }

  private static Measurement run(final Load load, final int connections, final long answers) {
    final var result = new LoadResult(1_000_000, answers, 0, 0, 0, 0);
    final var usage =
        new Usage(Duration.ofMillis(answers), Duration.ZERO, new ServerMetrics(0, 0, 0));
    return new Measurement(load, connections, 1, result, usage, 0, null);
  }
}
