package dev.goalpost.bench.load;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import dev.goalpost.bench.Threshold;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes what a comparison found. */
final class LoadReport {

  private static final double MEBIBYTE = 1 << 20;

  private final Measurements runs;
  private final int[] connections;
  private final Map<String, String> facts;

  LoadReport(final Measurements runs, final int[] connections, final Map<String, String> facts) {
    this.runs = runs;
    this.connections = connections;
    this.facts = facts;
  }

  Report report() {
    final var thresholds = thresholds();
    final var passed = thresholds.stream().allMatch(Threshold::passed);
    final var text =
        """
        # Benchmark: %s

        a = constant JAX-RS resource, b = durable postbacks, c = the same with a transaction per \
        request, d = b without statistics. Medians over the rounds.

        %s
        %s
        ## Figures of this machine

        %s
        %s
        ## Every run

        %s"""
            .formatted(
                passed ? "passed" : "FAILED",
                Threshold.table(thresholds),
                ratios(),
                medians(),
                facts(),
                everyRun());
    return new Report("report.md", text, passed);
  }

  private List<Threshold> thresholds() {
    final var most = IntStream.of(connections).max().orElseThrow();
    final var least = IntStream.of(connections).min().orElseThrow();
    return List.of(
        Threshold.atLeast(
            "d / a" + at(most), runs.ratio(Load.WITHOUT_STATISTICS, Load.CONSTANT, most), 0.3, "×"),
        Threshold.atLeast(
            "b / a" + at(most), runs.ratio(Load.GROUPED, Load.CONSTANT, most), 0.2, "×"),
        Threshold.atLeast(
            "b / c" + at(most), runs.ratio(Load.GROUPED, Load.PER_REQUEST, most), 3, "×"),
        Threshold.atMost(
            "what statistics cost b" + at(most),
            100 - 100 * runs.ratio(Load.GROUPED, Load.WITHOUT_STATISTICS, most),
            15,
            "%"),
        Threshold.atMost("p99 of b" + at(most), p99(Load.GROUPED, most), 60, "ms"),
        Threshold.atMost("p50 of b" + at(least), p50(Load.GROUPED, least), 2, "ms"),
        Threshold.atMost("heap in use at most, a and b", heap(), 512, "MiB"),
        Threshold.atMost("answered 200, but lost", runs.total(Recount::lost), 0, ""),
        Threshold.atMost("doubled", runs.total(Recount::doubled), 0, ""),
        Threshold.atMost("client cards that disagree", runs.total(Recount::wrongCards), 0, ""));
  }

  private static String at(final int connections) {
    return connections == 1 ? ", 1 connection" : ", " + connections + " connections";
  }

  private double p50(final Load load, final int at) {
    return runs.median(load, at, run -> run.result().p50Micros()) / 1e3;
  }

  private double p99(final Load load, final int at) {
    return runs.median(load, at, run -> run.result().p99Micros()) / 1e3;
  }

  /** The servers of c and d are other processes, which nobody runs in earnest. */
  private double heap() {
    final var shipped = EnumSet.of(Load.CONSTANT, Load.GROUPED);
    return runs.highest(run -> shipped.contains(run.load()), Measurement::heap) / MEBIBYTE;
  }

  private MarkdownTable ratios() {
    final var table =
        new MarkdownTable(
            "connections",
            "b / a",
            "b / c",
            "b / d",
            "d / a",
            "server CPU per request b / a",
            "… c / a");
    for (final var at : connections) {
      table.row(
          at,
          decimal(runs.ratio(Load.GROUPED, Load.CONSTANT, at)),
          decimal(runs.ratio(Load.GROUPED, Load.PER_REQUEST, at)),
          decimal(runs.ratio(Load.GROUPED, Load.WITHOUT_STATISTICS, at)),
          decimal(runs.ratio(Load.WITHOUT_STATISTICS, Load.CONSTANT, at)),
          decimal(cpu(Load.GROUPED, at) / cpu(Load.CONSTANT, at)),
          decimal(cpu(Load.PER_REQUEST, at) / cpu(Load.CONSTANT, at)));
    }
    return table;
  }

  private double cpu(final Load load, final int at) {
    return runs.median(load, at, Measurement::serverMicrosPerRequest);
  }

  private MarkdownTable medians() {
    final var table =
        new MarkdownTable(
            "connections",
            "load",
            "200/s",
            "p50 ms",
            "p99 ms",
            "server CPU µs/request",
            "database CPU µs/request",
            "heap MiB",
            "postbacks per commit");
    for (final var at : connections) {
      for (final var load : Load.values()) {
        table.row(
            at,
            load.letter() + " " + load.title(),
            whole(runs.median(load, at, run -> run.result().acceptedPerSecond())),
            decimal(p50(load, at)),
            decimal(p99(load, at)),
            whole(cpu(load, at)),
            load.writes()
                ? whole(runs.median(load, at, Measurement::databaseMicrosPerRequest))
                : "–",
            whole(runs.median(load, at, Measurement::heap) / MEBIBYTE),
            load == Load.GROUPED || load == Load.WITHOUT_STATISTICS
                ? decimal(runs.median(load, at, Measurement::postbacksPerCommit))
                : "–");
      }
    }
    return table;
  }

  private MarkdownTable facts() {
    final var table = new MarkdownTable("machine and versions", "");
    facts.forEach(table::row);
    return table;
  }

  private MarkdownTable everyRun() {
    final var table =
        new MarkdownTable(
            "round",
            "connections",
            "load",
            "200/s",
            "p50 ms",
            "p99 ms",
            "answered 200",
            "not 200",
            "broken",
            "queue refusals",
            "conversions",
            "journal",
            "lost",
            "doubled");
    runs.all().forEach(run -> row(table, run));
    return table;
  }

  private static void row(final MarkdownTable table, final Measurement run) {
    final var result = run.result();
    final var counted = run.recount();
    table.row(
        run.round(),
        run.connections(),
        run.load().letter(),
        whole(result.acceptedPerSecond()),
        decimal(result.p50Micros() / 1e3),
        decimal(result.p99Micros() / 1e3),
        result.accepted(),
        result.refused(),
        result.broken(),
        whole(run.usage().metrics().refusals()),
        counted == null ? "–" : counted.conversions(),
        counted == null ? "–" : counted.accepted(),
        counted == null ? "–" : counted.lost(),
        counted == null ? "–" : counted.doubled());
  }

  private static String decimal(final double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }

  private static String whole(final double figure) {
    return String.format(Locale.ROOT, "%.0f", figure);
  }
}
