package dev.goalpost.bench.networks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.bench.Report;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworksReportTest {

  @Test
  void whatComesInSlowlyMayArriveSlowly() {
    assertThat(report(arrivedAfter(Network.GOOGLE, 15), arrivedAfter(Network.GOOGLE, 10)).passed())
        .isTrue();
  }

  @Test
  void aBacklogThatTakesLongerThanTenSecondsFails() {
    assertThat(report(arrivedAfter(Network.GOOGLE, 1), arrivedAfter(Network.GOOGLE, 10.1)).passed())
        .isFalse();
  }

  @Test
  void yandexHasTheTimeThatItsRowsGatherIn() {
    assertThat(report(arrivedAfter(Network.YANDEX, 1), arrivedAfter(Network.YANDEX, 70)).passed())
        .isTrue();
    assertThat(report(arrivedAfter(Network.YANDEX, 1), arrivedAfter(Network.YANDEX, 70.1)).passed())
        .isFalse();
  }

  @Test
  void nothingMayBeLostAsItComes() {
    final var lost = new Drain(Network.TIKTOK, 1, 1, 0, 0, 1, 1);
    assertThat(report(lost, arrivedAfter(Network.TIKTOK, 1)).passed()).isFalse();
  }

  private static Report report(final Drain asTheyCome, final Drain drained) {
    return new NetworksReport(
            run("As they come", asTheyCome),
            run("Drained", drained),
            run("Drained, Facebook down", drained),
            Map.of())
        .report();
  }

  private static Run run(final String what, final Drain drain) {
    return new Run(what, 1, List.of(drain), 0);
  }

  private static Drain arrivedAfter(final Network network, final double seconds) {
    return new Drain(network, seconds, 0, 0, 0, 1, 1);
  }
}
