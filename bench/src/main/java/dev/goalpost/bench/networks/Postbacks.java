package dev.goalpost.bench.networks;

import dev.goalpost.bench.system.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** One postback for each of some clients, 64 at a time. */
final class Postbacks {

  private static final int OPEN_CALLS = 64;

  private Postbacks() {}

  /** As many clients as {@code first} to {@code end}, without it. */
  record Range(int first, int end) {}

  /** Returns once all are answered. */
  static Accepted send(final Http server, final Range clients) throws InterruptedException {
    final var begin = System.nanoTime();
    final var events = events(server, clients);
    return new Accepted(events, (System.nanoTime() - begin) / 1e9);
  }

  private static List<Sent> events(final Http server, final Range clients)
      throws InterruptedException {
    final var open = new Semaphore(OPEN_CALLS);
    final var calls = new ArrayList<CompletableFuture<Sent>>();
    for (int number = clients.first(); number < clients.end(); number++) {
      open.acquire();
      calls.add(call(server, number).whenComplete((sent, failure) -> open.release()));
    }
    return calls.stream().map(CompletableFuture::join).toList();
  }

  private static CompletableFuture<Sent> call(final Http server, final int number) {
    final var path =
        "/api/v1/api_send_postback/?clickid=%s&goal=%s&sum=12.50"
            .formatted(Clients.clickId(number), Clients.GOAL);
    return server
        .begin(path)
        .thenApply(answer -> answer.orFail(path).json().path("event_id").asLong())
        .thenApply(event -> new Sent(event, Clients.visitor(number)));
  }
}
