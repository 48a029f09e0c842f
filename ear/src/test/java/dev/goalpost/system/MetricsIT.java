package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape that Prometheus' own linter asks for, without needing it installed. */
class MetricsIT {

  private static final Pattern SAMPLE = Pattern.compile("[a-z][a-z0-9_]*(\\{.*})? \\S+");

  @Test
  void metricsFollowTheRulesOfPrometheus() {
    try (RunningServer server = RunningServer.start(Map.of("GOALPOST_METRICS_PUBLIC", "true"))) {
      String metrics = new Http(server).get("/metrics").body();

      assertThat(metrics).contains("goalpost_build_info{", "jvm_memory_used_bytes{");
      assertThat(samples(metrics)).allMatch(line -> SAMPLE.matcher(line).matches());
      assertThat(names(metrics, "# TYPE "))
          .containsExactlyInAnyOrderElementsOf(names(metrics, "# HELP "));
    }
  }

  private static Stream<String> samples(String metrics) {
    return metrics.lines().filter(line -> !line.startsWith("#") && !line.isBlank());
  }

  private static List<String> names(String metrics, String prefix) {
    return metrics
        .lines()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.split(" ")[2])
        .toList();
  }
}
