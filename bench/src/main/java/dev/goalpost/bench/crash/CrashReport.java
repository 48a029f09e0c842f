package dev.goalpost.bench.crash;

import dev.goalpost.bench.MarkdownTable;
import dev.goalpost.bench.Report;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the kills did. */
final class CrashReport {

  private static final int MOST_FAULTS = 20;

  private CrashReport() {}

  static Report of(final List<Outcome> outcomes) {
    final var passed = outcomes.stream().allMatch(Outcome::passed);
    final var text =
        "# Kill -9 under load: %s%n%n%s".formatted(passed ? "passed" : "FAILED", tables(outcomes));
    return new Report("crash-report.md", text, passed);
  }

  static String tables(final List<Outcome> outcomes) {
    return table(outcomes) + faults(outcomes);
  }

  private static MarkdownTable table(final List<Outcome> outcomes) {
    final var table =
        new MarkdownTable(
            "victim",
            "kills",
            "calls",
            "left open by a crash",
            "longest outage s",
            "lost",
            "doubled",
            "client cards that disagree",
            "wrong answers");
    outcomes.forEach(
        outcome ->
            table.row(
                outcome.victim(),
                outcome.kills(),
                outcome.answered(),
                outcome.open(),
                outcome.longestOutage().toSeconds(),
                outcome.audit().lost(),
                outcome.audit().doubled(),
                outcome.audit().wrongCards(),
                outcome.wrongAnswers()));
    return table;
  }

  private static String faults(final List<Outcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.faults().entrySet().stream().limit(MOST_FAULTS))
        .map(fault -> "- %d times: %s%n".formatted(fault.getValue(), fault.getKey()))
        .collect(Collectors.joining("", System.lineSeparator(), ""));
  }
}
