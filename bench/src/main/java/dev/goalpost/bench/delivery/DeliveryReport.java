package dev.goalpost.bench.delivery;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import dev.goalpost.bench.Threshold;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what was measured of outgoing calls. */
record DeliveryReport(
    Throughput throughput,
    Replays replays,
    Latencies latency,
    Isolation isolation,
    Map<String, String> facts) {

  Report report() {
    final var thresholds = thresholds();
    final var passed = thresholds.stream().allMatch(Threshold::passed);
    final var text =
        """
        # Deliveries: %s

        %s
        ## Throughput, one tracker

        %s
        ## Replays, one tracker

        %s
        ## Latency, one tracker, %d postbacks/s

        %s
        ## Isolation, %d trackers

        %s
        ## Figures of this machine

        %s"""
            .formatted(
                passed ? "passed" : "FAILED",
                Threshold.table(thresholds),
                throughputTable(),
                replayTable(),
                Latency.PER_SECOND,
                latencyTable(),
                Isolation.TRACKERS,
                isolationTable(),
                factsTable());
    return new Report("deliveries-report.md", text, passed);
  }

  private List<Threshold> thresholds() {
    final var arrivals = throughput.arrivals();
    return List.of(
        Threshold.atLeast(
            "deliveries sustained while a backlog drains", throughput.sustained(), 2_000, "/s"),
        Threshold.atMost("accepted, but never sent", arrivals.lost(), 0, ""),
        Threshold.atMost("sent more than once", arrivals.repeated(), 0, ""),
        Threshold.atMost("sent for no event", arrivals.strange(), 0, ""),
        Threshold.atMost("not recorded as delivered", throughput.undelivered(), 0, ""),
        Threshold.atMost(Replays.MANY + " replayed within", replays.seconds(), 60, "s"),
        Threshold.atMost("a replay's rate is off by", Replays.deviation(replays.rated()), 10, "%"),
        Threshold.atMost(
            "a tracker's rate is off by", Replays.deviation(replays.limited()), 10, "%"),
        Threshold.atMost("p95 from the 200 to the tracker", latency.percentile(95), 250, "ms"),
        Threshold.atMost("p99 from the 200 to the tracker", latency.percentile(99), 1_000, "ms"),
        Threshold.atMost(
            "a fifth hanging: rise of the healthy ones' p99",
            isolation.rise(run -> run.healthy().percentile(99)),
            25,
            "%"),
        Threshold.atMost(
            "a fifth hanging: fall of intake throughput",
            -isolation.rise(Isolation.Run::acceptedPerSecond),
            10,
            "%"));
  }

  private MarkdownTable throughputTable() {
    return new MarkdownTable(
            "postbacks 200/s",
            "sent/s meanwhile",
            "backlog",
            "drained in s",
            "sent/s from the backlog")
        .row(
            whole(throughput.load().acceptedPerSecond()),
            whole(throughput.sentPerSecond()),
            throughput.backlog(),
            decimal(throughput.drainSeconds()),
            whole(throughput.sustained()));
  }

  private MarkdownTable replayTable() {
    return new MarkdownTable(
            "queued",
            "first %d in s".formatted(Replays.MANY),
            "/s at a replay's %d/s".formatted(Replays.RATE),
            "/s at a tracker's %d/s".formatted(Replays.RATE))
        .row(
            replays.queued(),
            decimal(replays.seconds()),
            decimal(replays.rated()),
            decimal(replays.limited()));
  }

  private MarkdownTable latencyTable() {
    return new MarkdownTable("postbacks", "p50 ms", "p95 ms", "p99 ms", "longest ms")
        .row(
            latency.millis().size(),
            decimal(latency.percentile(50)),
            decimal(latency.percentile(95)),
            decimal(latency.percentile(99)),
            decimal(latency.percentile(100)));
  }

  private MarkdownTable isolationTable() {
    final var table =
        new MarkdownTable(
            "round", "hanging", "healthy p50 ms", "healthy p95 ms", "healthy p99 ms", "200/s");
    isolation
        .runs()
        .forEach(
            run ->
                table.row(
                    run.round(),
                    run.hanging() ? Isolation.HANGING : 0,
                    decimal(run.healthy().percentile(50)),
                    decimal(run.healthy().percentile(95)),
                    decimal(run.healthy().percentile(99)),
                    whole(run.acceptedPerSecond())));
    return table;
  }

  private MarkdownTable factsTable() {
    final var table = new MarkdownTable("machine and versions", "");
    facts.forEach(table::row);
    return table;
  }

  private static String decimal(final double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }

  private static String whole(final double figure) {
    return String.format(Locale.ROOT, "%.0f", figure);
  }
}
