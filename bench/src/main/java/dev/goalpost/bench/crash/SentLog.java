package dev.goalpost.bench.crash;

import dev.goalpost.bench.peer.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the tracker received of each event, beside the kills. */
record SentLog(Map<Long, List<Long>> receivedAt, List<Kill> kills) {

  /**
   * From the arrival of a call until its attempt is committed it takes no longer; a crash within
   * that time may leave a call that nobody remembers.
   */
  private static final Duration TO_RECORD = Duration.ofSeconds(2);

  static SentLog of(final List<Receipt> receipts, final List<Kill> kills) {
    return new SentLog(
        receipts.stream()
            .collect(
                Collectors.groupingBy(
                    Receipt::eventId, Collectors.mapping(Receipt::at, Collectors.toList()))),
        kills);
  }

  List<Long> of(final long event) {
    return receivedAt.getOrDefault(event, List.of());
  }

  /** Calls for events that had arrived before. */
  long repeated() {
    return receivedAt.values().stream().mapToLong(times -> times.size() - 1).sum();
  }

  /** Those of them that no crash explains: none fell between the call before and its record. */
  long repeatedWithoutCrash() {
    return receivedAt.values().stream().mapToLong(this::repeatedWithoutCrash).sum();
  }

  private long repeatedWithoutCrash(final List<Long> times) {
    long unexplained = 0;
    for (int index = 1; index < times.size(); index++) {
      if (!isCutOff(times.get(index - 1))) {
        unexplained++;
      }
    }
    return unexplained;
  }

  /** How many calls for {@code event} a crash may have left unrecorded. */
  long cutOff(final long event) {
    return of(event).stream().filter(this::isCutOff).count();
  }

  private boolean isCutOff(final long arrivedAt) {
    return kills.stream()
        .anyMatch(
            kill -> arrivedAt > kill.asked() - TO_RECORD.toNanos() && arrivedAt <= kill.dead());
  }
}
