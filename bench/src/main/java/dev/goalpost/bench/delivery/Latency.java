package dev.goalpost.bench.delivery;

import java.util.HashMap;
import java.util.Map;

/** How soon one healthy tracker is called while postbacks come at a steady pace. */
final class Latency {

  static final int PER_SECOND = 300;

  private Latency() {}

  static Latencies measure(final DeliveryStage stage, final int seconds)
      throws InterruptedException {
    final var known = stage.peer().log().size();
    final Map<Long, Long> answered = new HashMap<>();
    stage
        .pace(stage.peer().trackers().subList(0, 1), PER_SECOND, seconds)
        .values()
        .forEach(answered::putAll);
    return Latencies.of(answered, stage.receipts(known, answered.keySet()));
  }
}
