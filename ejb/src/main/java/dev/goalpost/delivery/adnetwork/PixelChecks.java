package dev.goalpost.delivery.adnetwork;

import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.Spots;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tries pixels out, so that their owner sees what the network says. Nothing is counted. */
@ApplicationScoped
public class PixelChecks {

  @Resource private ManagedExecutorService executor;
  @Inject private Spots spots;
  @Inject private AdNetworks networks;
  @Inject private NetworkCalls calls;

  /**
   * Checks the pixel that a spot of the account in scope has at a network.
   *
   * @return completed on a thread that may block, within a bounded time and never exceptionally
   * @throws dev.goalpost.platform.Refusal if there is no such spot, network or pixel
   */
  public CompletionStage<PixelCheckResult> check(final long spotId, final String networkId) {
    final var network = networks.get(networkId);
    final var pixel = spots.pixel(spotId, networkId);
    final var check = network.check(pixel);
    return check instanceof PixelCheck.Possible possible
        ? checked(network, pixel, possible)
        : CompletableFuture.completedStage(
            PixelCheckResult.impossible(((PixelCheck.Impossible) check).reason()));
  }

  private CompletionStage<PixelCheckResult> checked(
      final AdNetwork network, final Pixel pixel, final PixelCheck.Possible check) {
    final var masked = Masked.of(network, pixel);
    final var request = check.call().shown();
    return calls
        .make(network.id(), check.call())
        .thenApplyAsync(
            result -> PixelCheckResult.of(ShownExchange.of(masked, request, result), check.proof()),
            executor);
  }
}
