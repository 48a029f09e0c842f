package dev.goalpost.bench.crash;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the callers know: every call that was sent, and the event id it was answered with. */
final class Ledger {

  private final Map<Call, Long> answered = new ConcurrentHashMap<>();
  private final Set<Call> recent = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> faults = new ConcurrentHashMap<>();

  void sent(final Call call) {
    recent.add(call);
  }

  void answered(final Call call, final long eventId) {
    answered.putIfAbsent(call, eventId);
  }

  void fault(final String what) {
    faults.merge(what, 1, Integer::sum);
  }

  /** The first answer to {@code call}; empty if nobody knows whether it was counted. */
  Optional<Long> eventId(final Call call) {
    return Optional.ofNullable(answered.get(call));
  }

  /** Every call since this was asked last, answered or not. */
  List<Call> takeRecent() {
    final var taken = List.copyOf(recent);
    recent.clear();
    return taken;
  }

  Map<Call, Long> answered() {
    return Map.copyOf(answered);
  }

  /** What callers were told that cannot be, and how often. */
  Map<String, Integer> faults() {
    return Map.copyOf(faults);
  }
}
