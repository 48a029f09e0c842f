package dev.goalpost.bench.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the callers know: every call that was sent, and the event id it was answered with. */
final class Ledger {

  private final Map<Call, Long> answered = new ConcurrentHashMap<>();
  private final Set<Call> recent = ConcurrentHashMap.newKeySet();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  void sent(final Call call) {
    recent.add(call);
  }

  void answered(final Call call, final long eventId) {
    answered.putIfAbsent(call, eventId);
  }

  void fault(final String what) {
    faults.add(what);
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

  List<String> faults() {
    return new ArrayList<>(faults);
  }
}
