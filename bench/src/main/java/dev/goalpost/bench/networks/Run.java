package dev.goalpost.bench.networks;

import dev.goalpost.bench.system.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One postback for each of some clients, and how the networks got them.
 *
 * @param acceptedIn seconds from the first postback until the last was answered
 * @param refused requests that the network that was down turned away
 */
record Run(String what, double acceptedIn, List<Drain> drains, int refused) {

  private static final int OPEN_CALLS = 64;
  private static final long BETWEEN_LOOKS_MILLIS = 100;

  /** As many clients as {@code first} to {@code end}, without it. */
  record Range(int first, int end) {}

  /**
   * @param down a network that answers 500 meanwhile, whose events are not waited for; or null
   * @param longest seconds after which what has not arrived is lost
   */
  static Run measure(
      final String what,
      final Http server,
      final NetworkPeer peer,
      final Range clients,
      final Network down,
      final int longest)
      throws InterruptedException {
    peer.forget();
    peer.breakDown(down);
    final var begin = System.nanoTime();
    final var sent = send(server, clients);
    final var acceptedIn = (System.nanoTime() - begin) / 1e9;
    final var deadline = begin + TimeUnit.SECONDS.toNanos(longest);
    while (!isThere(peer, sent.size(), down) && System.nanoTime() < deadline) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return new Run(what, acceptedIn, drains(peer, sent, begin, down), peer.refused());
  }

  private static boolean isThere(final NetworkPeer peer, final int events, final Network down) {
    return Stream.of(Network.values())
        .filter(network -> network != down)
        .allMatch(network -> peer.events(network) >= events);
  }

  private static List<Drain> drains(
      final NetworkPeer peer, final List<Sent> sent, final long begin, final Network down) {
    return Stream.of(Network.values())
        .filter(network -> network != down)
        .map(network -> Drain.of(network, sent, peer.arrived(network), begin))
        .toList();
  }

  private static List<Sent> send(final Http server, final Range clients)
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
