package dev.goalpost.bench.delivery;

import dev.goalpost.bench.system.Answer;
import dev.goalpost.bench.system.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Partners that call at a steady pace, however long the answers take.
 *
 * @param leads to pick from
 * @param goals to take in turn
 */
record PacedCalls(Http server, int leads, List<String> goals) {

  /** An event and when its call was answered, by {@link System#nanoTime()}. */
  private record Told(long eventId, long at) {}

  /**
   * When each event was answered, by its id.
   *
   * @throws IllegalStateException if a call is not answered 200
   */
  Map<String, Map<Long, Long>> call(final int perSecond, final int seconds) {
    final var answered = new ConcurrentHashMap<String, Map<Long, Long>>();
    final var calls = new ArrayList<CompletableFuture<?>>();
    final var begin = System.nanoTime();
    for (int number = 0; number < perSecond * seconds; number++) {
      waitUntil(begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond);
      final var goal = goals.get(number % goals.size());
      final var events = answered.computeIfAbsent(goal, key -> new ConcurrentHashMap<>());
      calls.add(call(goal).thenAccept(told -> events.put(told.eventId(), told.at())));
    }
    CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();
    return answered;
  }

  private CompletableFuture<Told> call(final String goal) {
    final var lead = 1 + ThreadLocalRandom.current().nextInt(leads);
    final var path =
        "/api/v1/api_send_postback/?clickid=c%d&goal=%s&sum=9.50".formatted(lead, goal);
    return server.begin(path).thenApply(answer -> told(path, answer, System.nanoTime()));
  }

  private static Told told(final String path, final Answer answer, final long at) {
    return new Told(answer.orFail(path).json().path("event_id").asLong(), at);
  }

  private static void waitUntil(final long moment) {
    for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
