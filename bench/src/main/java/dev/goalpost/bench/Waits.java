package dev.goalpost.bench;

import dev.goalpost.bench.system.Answer;
import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How long answers were waited for, in milliseconds, in rising order. */
public record Waits(List<Double> millis) {

  /** Whoever answers. */
  @FunctionalInterface
  public interface Source {
    Answer get(String path) throws IOException, InterruptedException;
  }

  public static Waits measure(final Http server, final List<String> paths)
      throws IOException, InterruptedException {
    return measure((Source) server::get, paths);
  }

  /** Asks for one after the other; what counts is the time until the whole answer is there. */
  public static Waits measure(final Source source, final List<String> paths)
      throws IOException, InterruptedException {
    final var millis = new ArrayList<Double>();
    for (final var path : paths) {
      final var begin = System.nanoTime();
      source.get(path).orFail(path);
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    millis.sort(null);
    return new Waits(millis);
  }

  public static Waits of(final List<Waits> parts) {
    return new Waits(parts.stream().flatMap(part -> part.millis.stream()).sorted().toList());
  }

  public double percentile(final double percent) {
    return millis.get((int) Math.ceil(percent / 100 * millis.size()) - 1);
  }

  public double longest() {
    return millis.get(millis.size() - 1);
  }
}
