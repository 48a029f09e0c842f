package dev.goalpost.bench.crash;

import java.time.Duration;
import java.util.Map;

/**
 * How often one victim was killed, and what came of it.
 *
 * @param answered calls with an answer, the first time or when they were repeated
 * @param open calls that a crash left without one, until they were repeated
 * @param longestOutage from a kill until everything was ready again
 * @param faults what callers were told that cannot be, and how often
 */
record Outcome(
    String victim,
    int kills,
    long answered,
    long open,
    Duration longestOutage,
    Audit audit,
    Map<String, Integer> faults) {

  boolean passed() {
    return audit.lost() == 0 && audit.doubled() == 0 && audit.wrongCards() == 0 && faults.isEmpty();
  }

  int wrongAnswers() {
    return faults.values().stream().mapToInt(Integer::intValue).sum();
  }
}
