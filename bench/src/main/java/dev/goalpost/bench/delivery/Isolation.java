package dev.goalpost.bench.delivery;

import dev.goalpost.bench.Median;
import dev.goalpost.bench.peer.Tracker;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Fifty trackers, a fifth of them hanging, beside the same without hanging, in alternating runs.
 *
 * <p>What counts is how the forty fare that are healthy in both. Each round meets hanging trackers
 * that were never called before: those of the round before are left alone by then.
 */
record Isolation(List<Run> runs) {

  static final int TRACKERS = 50;
  static final int HANGING = TRACKERS / 5;
  static final int HEALTHY = TRACKERS - HANGING;

  private static final int PER_SECOND = 300;

  /**
   * One of the runs.
   *
   * @param healthy latencies of the forty
   * @param acceptedPerSecond postbacks in a flood over all fifty
   */
  record Run(int round, boolean hanging, Latencies healthy, double acceptedPerSecond) {}

  static Isolation measure(final DeliveryStage stage, final int rounds, final int seconds)
      throws IOException, InterruptedException, SQLException {
    run(stage, 0, false, seconds / 2);
    final var runs = new ArrayList<Run>();
    for (int round = 1; round <= rounds; round++) {
      runs.add(run(stage, round, false, seconds));
      runs.add(run(stage, round, true, seconds));
    }
    return new Isolation(runs);
  }

  private static Run run(
      final DeliveryStage stage, final int round, final boolean hanging, final int seconds)
      throws IOException, InterruptedException, SQLException {
    final var trackers = trackers(stage.peer().trackers(), round, hanging);
    final var healthy = healthyLatencies(stage, trackers, seconds);
    final var flood = stage.flood(trackers, seconds, "isolation-%d-%b".formatted(round, hanging));
    stage.rows().setAsideWhatWaits();
    return new Run(round, hanging, healthy, flood.acceptedPerSecond());
  }

  /** The forty, and ten more that are healthy or that hang. */
  static List<Tracker> trackers(final List<Tracker> all, final int round, final boolean hanging) {
    final var from = hanging ? TRACKERS + (round - 1) * HANGING : HEALTHY;
    return Stream.concat(
            all.subList(0, HEALTHY).stream(), all.subList(from, from + HANGING).stream())
        .toList();
  }

  private static Latencies healthyLatencies(
      final DeliveryStage stage, final List<Tracker> trackers, final int seconds)
      throws InterruptedException {
    final var known = stage.peer().log().size();
    final var answered = stage.pace(trackers, PER_SECOND, seconds);
    final Map<Long, Long> healthy = new HashMap<>();
    trackers.subList(0, HEALTHY).forEach(one -> healthy.putAll(answered.get(Goals.token(one))));
    return Latencies.of(healthy, stage.receipts(known, healthy.keySet()));
  }

  /** By how many percent the median of the runs with hanging trackers is above the others'. */
  double rise(final ToDoubleFunction<Run> figure) {
    final var with = median(Run::hanging, figure);
    final var without = median(run -> !run.hanging(), figure);
    return (with / without - 1) * 100;
  }

  private double median(final Predicate<Run> which, final ToDoubleFunction<Run> figure) {
    return Median.of(runs.stream().filter(which).mapToDouble(figure));
  }
}
