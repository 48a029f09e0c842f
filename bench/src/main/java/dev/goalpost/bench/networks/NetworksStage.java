package dev.goalpost.bench.networks;

import dev.goalpost.bench.networks.Postbacks.Range;
import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A server whose clients the networks know, and the networks. */
record NetworksStage(Http server, NetworkPeer peer) {

  /** After so long, what has not arrived is lost. */
  private static final long LONGEST_SECONDS = 120;

  /** Longer than the first retry waits: what comes again must have had its time to come. */
  private static final long TIME_TO_COME_AGAIN_MILLIS = 7_000;

  private static final long BETWEEN_LOOKS_MILLIS = 100;

  /** Events leave while others come in; timed from the first postback. */
  Run asTheyCome(final String what, final Range clients) throws InterruptedException {
    peer.forget();
    final var begin = System.nanoTime();
    final var accepted = Postbacks.send(server, clients);
    return arrivals(what, accepted, begin, null);
  }

  /**
   * Events pile up while nothing is sent; timed from the request that lets the first network have
   * them.
   *
   * @param down a network that answers 500 then, whose events are not waited for; or null
   */
  Run drained(final String what, final Range clients, final Network down)
      throws IOException, InterruptedException {
    final var pixels = Pixels.of(server);
    pixels.pause();
    peer.forget();
    peer.breakDown(down);
    final var accepted = Postbacks.send(server, clients);
    pixels.requireWaiting(accepted.events().size());
    peer.requireNone();
    final var begin = System.nanoTime();
    pixels.resume();
    return arrivals(what, accepted, begin, down);
  }

  private Run arrivals(
      final String what, final Accepted accepted, final long begin, final Network down)
      throws InterruptedException {
    final var deadline = begin + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!isThere(accepted.events().size(), down) && System.nanoTime() < deadline) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    Thread.sleep(TIME_TO_COME_AGAIN_MILLIS);
    final var drains =
        Network.allBut(down)
            .map(network -> Drain.of(network, accepted.events(), peer.arrived(network), begin))
            .toList();
    return new Run(what, accepted.seconds(), drains, peer.refused());
  }

  private boolean isThere(final int events, final Network down) {
    return Network.allBut(down).allMatch(network -> peer.events(network) >= events);
  }
}
