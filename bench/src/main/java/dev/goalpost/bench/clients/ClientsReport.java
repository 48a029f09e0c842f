package dev.goalpost.bench.clients;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import dev.goalpost.bench.Threshold;
import dev.goalpost.bench.Waits;
import dev.goalpost.bench.load.LoadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what was found. */
record ClientsReport(int leads, Map<Question, Waits> waits, Links links) {

  Report report() {
    final var thresholds = thresholds();
    final var passed = thresholds.stream().allMatch(Threshold::passed);
    final var text =
        """
        # Clients: %s

        %d clients.

        %s
        ## What a manager waits for

        %s
        ## Tracking links, round by round

        %s"""
            .formatted(
                passed ? "passed" : "FAILED",
                leads,
                Threshold.table(thresholds),
                questions(),
                rounds());
    return new Report("clients-report.md", text, passed);
  }

  private List<Threshold> thresholds() {
    final var all = Waits.of(new ArrayList<>(waits.values()));
    return List.of(
        Threshold.atMost("p95 of all questions", all.percentile(95), 150, "ms"),
        Threshold.atMost("p95 of the slowest question", slowest(), 150, "ms"),
        Threshold.atLeast("clicks / constant", links.throughputRatio(), 0.3, "×"),
        Threshold.atMost("p99 of clicks / constant", links.p99Ratio(), 3, "×"),
        Threshold.atMost("clicks refused or broken", links.refused(), 0, ""));
  }

  private double slowest() {
    return waits.values().stream().mapToDouble(one -> one.percentile(95)).max().orElseThrow();
  }

  private MarkdownTable questions() {
    final var table = new MarkdownTable("question", "p50 ms", "p95 ms", "longest ms");
    waits.forEach(
        (question, one) ->
            table.row(
                question.title(),
                decimal(one.percentile(50)),
                decimal(one.percentile(95)),
                decimal(one.longest())));
    return table;
  }

  private MarkdownTable rounds() {
    final var table =
        new MarkdownTable(
            "round", "constant/s", "clicks/s", "p99 of constant ms", "p99 of clicks ms");
    for (int round = 0; round < links.clicks().size(); round++) {
      final LoadResult constant = links.constants().get(round);
      final LoadResult click = links.clicks().get(round);
      table.row(
          round + 1,
          decimal(constant.acceptedPerSecond()),
          decimal(click.acceptedPerSecond()),
          decimal(constant.p99Micros() / 1e3),
          decimal(click.p99Micros() / 1e3));
    }
    return table;
  }

  private static String decimal(final double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }
}
