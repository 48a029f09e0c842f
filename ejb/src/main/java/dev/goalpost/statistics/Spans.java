package dev.goalpost.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stretches of time on the account's clock.
 *
 * @param all in their order; no two of them meet
 */
record Spans(List<Span> all) {

  /** What is in any of {@code spans}, which may stand in any order and overlap. */
  static Spans anyOf(final List<Span> spans) {
    final var merged = new ArrayList<Span>();
    spans.stream()
        .filter(span -> !span.isEmpty())
        .sorted(Comparator.comparing(Span::from))
        .forEach(span -> add(span, merged));
    return new Spans(List.copyOf(merged));
  }

  private static void add(final Span span, final List<Span> merged) {
    final int last = merged.size() - 1;
    if (last < 0 || merged.get(last).to().isBefore(span.from())) {
      merged.add(span);
    } else if (span.to().isAfter(merged.get(last).to())) {
      merged.set(last, new Span(merged.get(last).from(), span.to()));
    }
  }

  /** What is in both. */
  Spans and(final Spans other) {
    return anyOf(
        all.stream().flatMap(one -> other.all.stream().map(another -> one.and(another))).toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }
}
