package dev.goalpost.bench.load;

import dev.goalpost.bench.Median;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** All runs, and what they have in the middle. */
record Measurements(List<Measurement> all) {

  /** Over the rounds. */
  double median(
      final Load load, final int connections, final ToDoubleFunction<Measurement> figure) {
    return Median.of(
        all.stream()
            .filter(run -> run.load() == load && run.connections() == connections)
            .mapToDouble(figure));
  }

  /** How many times as many requests per second {@code one} took than {@code other}. */
  double ratio(final Load one, final Load other, final int connections) {
    return median(one, connections, run -> run.result().acceptedPerSecond())
        / median(other, connections, run -> run.result().acceptedPerSecond());
  }

  double highest(final Predicate<Measurement> which, final ToDoubleFunction<Measurement> figure) {
    return all.stream().filter(which).mapToDouble(figure).max().orElse(Double.NaN);
  }

  long total(final ToLongFunction<Recount> figure) {
    return all.stream()
        .filter(run -> run.load().writes())
        .map(Measurement::recount)
        .mapToLong(figure)
        .sum();
  }
}
