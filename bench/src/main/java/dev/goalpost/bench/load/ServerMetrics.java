package dev.goalpost.bench.load;

import dev.goalpost.bench.system.Http;
import java.io.IOException;

/** Reads the server's own metrics. */
record ServerMetrics(double refusals, double batches, double batched) {

  static ServerMetrics read(final Http server) throws IOException, InterruptedException {
    return parse(server.get("/metrics").orFail("/metrics").body());
  }

  static ServerMetrics parse(final String text) {
    return new ServerMetrics(
        sum(text, "goalpost_postbacks_total{", "reason=\"overloaded\""),
        sum(text, "goalpost_batch_size_count", ""),
        sum(text, "goalpost_batch_size_sum", ""));
  }

  ServerMetrics since(final ServerMetrics before) {
    return new ServerMetrics(
        refusals - before.refusals, batches - before.batches, batched - before.batched);
  }

  /** How many postbacks shared a commit; NaN without any. */
  double meanBatch() {
    return batched / batches;
  }

  private static double sum(final String text, final String start, final String label) {
    return text.lines()
        .filter(line -> line.startsWith(start) && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }
}
