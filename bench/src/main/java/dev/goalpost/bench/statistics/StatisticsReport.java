package dev.goalpost.bench.statistics;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import dev.goalpost.bench.Threshold;
import dev.goalpost.bench.Waits;
import dev.goalpost.bench.statistics.StatisticsTest.Export;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes what was found.
 *
 * @param rows of daily totals that ninety days have
 * @param rebuild how long it took to make all totals
 */
record StatisticsReport(
    int conversions,
    int slices,
    long rows,
    Duration rebuild,
    Map<ReportQuestion, Waits> waits,
    Export export) {

  private static final int MANY_SLICES = 50_000;
  private static final int MANY_CONVERSIONS = 10_000_000;

  Report report() {
    final var thresholds = thresholds();
    final var passed = thresholds.stream().allMatch(Threshold::passed);
    final var text =
        """
        # Statistics: %s

        %d conversions in 90 days and %d slices: %d rows of daily totals by the time of the event,
        all totals made in %.1f s. A spreadsheet of %d rows took %.1f s.

        %s
        ## What is waited for

        %s"""
            .formatted(
                passed ? "passed" : "FAILED",
                conversions,
                slices,
                rows,
                rebuild.toMillis() / 1e3,
                export.rows(),
                export.time().toMillis() / 1e3,
                Threshold.table(thresholds),
                questions());
    return new Report("statistics-report.md", text, passed);
  }

  /** Ten times the conversions may take twice the time; many slices have limits of their own. */
  private List<Threshold> thresholds() {
    final boolean many = slices >= MANY_SLICES;
    final int factor = conversions >= MANY_CONVERSIONS ? 2 : 1;
    return List.of(
        atMost("p50", ReportQuestion.CAMPAIGNS, 50, factor * (many ? 400 : 100)),
        atMost("p99", ReportQuestion.CAMPAIGNS, 99, factor * (many ? 2_000 : 250)),
        atMost("p50", ReportQuestion.WIDE, 50, factor * (many ? 2_000 : 500)));
  }

  private Threshold atMost(
      final String what, final ReportQuestion question, final int percent, final int limit) {
    return Threshold.atMost(
        what + " of " + question.title(), waits.get(question).percentile(percent), limit, "ms");
  }

  private MarkdownTable questions() {
    final var table = new MarkdownTable("question", "p50 ms", "p99 ms", "longest ms");
    waits.forEach(
        (question, one) ->
            table.row(
                question.title(),
                decimal(one.percentile(50)),
                decimal(one.percentile(99)),
                decimal(one.longest())));
    return table;
  }

  private static String decimal(final double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }
}
