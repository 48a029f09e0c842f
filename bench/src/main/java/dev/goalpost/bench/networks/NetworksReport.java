package dev.goalpost.bench.networks;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import dev.goalpost.bench.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Writes what was measured of ad networks. */
record NetworksReport(Run asTheyCome, Run drained, Run oneDown, Map<String, String> facts) {

  private static final double LIMIT = 10;

  /** How long a row for Yandex waits for company, as shipped. */
  private static final double FLUSH_AGE = 60;

  Report report() {
    final var thresholds = thresholds();
    final var passed = thresholds.stream().allMatch(Threshold::passed);
    final var text =
        """
        # Ad networks: %s

        %d events, each to every network.

        %s
        ## How they arrived

        %s
        ## Figures of this machine

        %s"""
            .formatted(
                passed ? "passed" : "FAILED",
                NetworksTest.EVENTS,
                Threshold.table(thresholds),
                arrivals(),
                factsTable());
    return new Report("networks-report.md", text, passed);
  }

  /** As they come, they take as long as the postbacks do, which is measured elsewhere. */
  private List<Threshold> thresholds() {
    final var thresholds = new ArrayList<Threshold>();
    Stream.of(drained, oneDown)
        .forEach(run -> run.drains().forEach(drain -> thresholds.add(inTime(run, drain))));
    for (final var run : runs()) {
      thresholds.add(none(run, "never arrived", Drain::lost));
      thresholds.add(none(run, "arrived twice", Drain::repeated));
      thresholds.add(none(run, "not sent by us", Drain::strange));
    }
    return thresholds;
  }

  private List<Run> runs() {
    return List.of(asTheyCome, drained, oneDown);
  }

  private static Threshold inTime(final Run run, final Drain drain) {
    final var limit = drain.network() == Network.YANDEX ? FLUSH_AGE + LIMIT : LIMIT;
    final var what = "%s: all at %s after".formatted(run.what(), drain.network());
    return Threshold.atMost(what, drain.seconds(), limit, "s");
  }

  private static Threshold none(
      final Run run, final String what, final ToLongFunction<Drain> count) {
    return Threshold.atMost(run.what() + ": " + what, run.sum(count), 0, "");
  }

  private MarkdownTable arrivals() {
    final var table =
        new MarkdownTable(
            "run", "accepted in s", "network", "all there after s", "requests", "fullest request");
    runs().forEach(run -> run.drains().forEach(drain -> row(table, run, drain)));
    return table.row(oneDown.what(), "", "the one that is down", "", oneDown.refused(), "");
  }

  private static void row(final MarkdownTable table, final Run run, final Drain drain) {
    table.row(
        run.what(),
        decimal(run.acceptedIn()),
        drain.network(),
        decimal(drain.seconds()),
        drain.requests(),
        drain.largest());
  }

  private MarkdownTable factsTable() {
    final var table = new MarkdownTable("machine and versions", "");
    facts.forEach(table::row);
    return table;
  }

  private static String decimal(final double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
