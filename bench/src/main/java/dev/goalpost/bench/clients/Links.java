package dev.goalpost.bench.clients;

import dev.goalpost.bench.load.LoadResult;
import dev.goalpost.bench.load.Wrk;
import dev.goalpost.bench.system.GoalpostServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Clicks on a tracking link, beside what the same server answers without any work. */
record Links(List<LoadResult> constants, List<LoadResult> clicks) {

  private static final String CONSTANT = "/bench/constant";
  private static final String CLICK =
      "/t/%s?campaign_id=k1&adset_id=s1&ad_id=a1&site_source_name=fb&cl_id=t1&fbclid=f1&sub1=x";

  static Links measure(
      final Wrk wrk,
      final GoalpostServer server,
      final String spot,
      final int connections,
      final int seconds,
      final int rounds)
      throws IOException {
    final var constant = server.uri().resolve(CONSTANT);
    final var click = server.uri().resolve(CLICK.formatted(spot));
    run(wrk, constant, connections, 2 * seconds);
    run(wrk, click, connections, 2 * seconds);
    final var links = new Links(new ArrayList<>(), new ArrayList<>());
    for (int round = 0; round < rounds; round++) {
      links.constants.add(run(wrk, constant, connections, seconds));
      links.clicks.add(run(wrk, click, connections, seconds));
    }
    return links;
  }

  private static LoadResult run(
      final Wrk wrk, final URI uri, final int connections, final int seconds) throws IOException {
    return wrk.run(uri, connections, seconds, Map.of());
  }

  double throughputRatio() {
    return median(clicks, LoadResult::acceptedPerSecond)
        / median(constants, LoadResult::acceptedPerSecond);
  }

  double p99Ratio() {
    return median(clicks, LoadResult::p99Micros) / median(constants, LoadResult::p99Micros);
  }

  long refused() {
    return clicks.stream().mapToLong(result -> result.refused() + result.broken()).sum();
  }

  static double median(final List<LoadResult> runs, final ToDoubleFunction<LoadResult> figure) {
    final var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
