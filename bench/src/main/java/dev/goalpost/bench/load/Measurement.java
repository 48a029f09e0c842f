package dev.goalpost.bench.load;

import java.time.Duration;

/**
 * One run of one load.
 *
 * @param heap the most bytes of heap in use that were seen
 * @param recount null for a load that writes nothing
 */
record Measurement(
    Load load,
    int connections,
    int round,
    LoadResult result,
    Usage usage,
    long heap,
    Recount recount) {

  double serverMicrosPerRequest() {
    return microsPerRequest(usage.server());
  }

  double databaseMicrosPerRequest() {
    return microsPerRequest(usage.database());
  }

  double postbacksPerCommit() {
    return usage.metrics().meanBatch();
  }

  private double microsPerRequest(final Duration cpu) {
    return cpu.toNanos() / 1e3 / result.answers();
  }
}
