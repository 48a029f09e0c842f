package dev.goalpost.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerMetricsTest {

  private static final String BEFORE =
      """
      # TYPE goalpost_postbacks_total counter
      goalpost_postbacks_total{reason="",result="accepted"} 100.0
      goalpost_postbacks_total{reason="overloaded",result="refused"} 2.0
      goalpost_batch_size_count 10.0
      goalpost_batch_size_sum 100.0
      """;

  private static final String AFTER =
      """
      goalpost_postbacks_total{reason="overloaded",result="refused"} 5.0
      goalpost_batch_size_count 12.0
      goalpost_batch_size_sum 180.0
      goalpost_batch_size_max 64.0
      """;

  @Test
  void countsOnlyWhatHappenedSince() {
    final var since = ServerMetrics.parse(AFTER).since(ServerMetrics.parse(BEFORE));
    assertThat(since.refusals()).isEqualTo(3);
    assertThat(since.meanBatch()).isEqualTo(40);
  }
}
