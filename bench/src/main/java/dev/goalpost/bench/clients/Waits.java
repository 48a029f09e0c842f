package dev.goalpost.bench.clients;

import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** How long a question was waited for, in milliseconds, in rising order. */
record Waits(List<Double> millis) {

  static Waits measure(
      final Http server, final Question question, final String spot, final List<Someone> people)
      throws IOException, InterruptedException {
    final var random = new Random(question.ordinal());
    final var millis = new ArrayList<Double>();
    for (final var someone : people) {
      final var path = question.path(spot, someone, random);
      final var begin = System.nanoTime();
      server.get(path).orFail(path);
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    millis.sort(null);
    return new Waits(millis);
  }

  static Waits of(final List<Waits> parts) {
    return new Waits(parts.stream().flatMap(part -> part.millis.stream()).sorted().toList());
  }

  double percentile(final double percent) {
    return millis.get((int) Math.ceil(percent / 100 * millis.size()) - 1);
  }

  double longest() {
    return millis.get(millis.size() - 1);
  }
}
