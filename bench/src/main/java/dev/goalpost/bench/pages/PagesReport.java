package dev.goalpost.bench.pages;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import dev.goalpost.bench.Threshold;
import dev.goalpost.bench.Waits;
import java.util.Locale;
import java.util.Map;

/** Writes what was found. */
record PagesReport(int leads, int conversions, Map<AdminPage, Waits> waits) {

  private static final int LIMIT_MILLIS = 200;

  Report report() {
    final var thresholds =
        waits.entrySet().stream()
            .map(
                page ->
                    Threshold.atMost(
                        "p95 of " + page.getKey().title(),
                        page.getValue().percentile(95),
                        LIMIT_MILLIS,
                        "ms"))
            .toList();
    final var passed = thresholds.stream().allMatch(Threshold::passed);
    final var text =
        """
        # Pages: %s

        %d clients and %d conversions in the embedded database.

        %s
        ## What is waited for

        %s"""
            .formatted(
                passed ? "passed" : "FAILED",
                leads,
                conversions,
                Threshold.table(thresholds),
                pages());
    return new Report("pages-report.md", text, passed);
  }

  private MarkdownTable pages() {
    final var table = new MarkdownTable("page", "p50 ms", "p95 ms", "longest ms");
    waits.forEach(
        (page, one) ->
            table.row(
                page.title(),
                decimal(one.percentile(50)),
                decimal(one.percentile(95)),
                decimal(one.longest())));
    return table;
  }

  private static String decimal(final double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }
}
