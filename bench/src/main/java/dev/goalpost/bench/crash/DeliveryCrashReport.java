package dev.goalpost.bench.crash;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import java.util.List;

/** Writes what the kills did to deliveries. */
final class DeliveryCrashReport {

  private DeliveryCrashReport() {}

  static Report of(final Outcome outcome, final DeliveryAudit audit) {
    final var passed = outcome.passed() && audit.passed();
    final var text =
        """
        # Kill -9 while delivering: %s

        %s
        ## The postbacks

        %s"""
            .formatted(
                passed ? "passed" : "FAILED", table(audit), CrashReport.tables(List.of(outcome)));
    return new Report("delivery-crash-report.md", text, passed);
  }

  private static MarkdownTable table(final DeliveryAudit audit) {
    return new MarkdownTable("deliveries", "found", "must be")
        .row("accepted events", audit.events(), "–")
        .row("never sent", audit.neverSent(), 0)
        .row("without a delivery that ended delivered", audit.undelivered(), 0)
        .row("still waiting", audit.stuck(), 0)
        .row("sent, but neither recorded nor cut off by a crash", audit.unrecorded(), 0)
        .row("recorded as answered, but never sent", audit.invented(), 0)
        .row("sent for no event", audit.strange(), 0)
        .row("sent again", audit.repeated(), "–")
        .row("sent again without a crash", audit.repeatedWithoutCrash(), 0);
  }
}
