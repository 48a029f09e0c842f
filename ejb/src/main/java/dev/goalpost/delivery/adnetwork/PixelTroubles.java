package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.DestinationStates;
import dev.goalpost.spot.PixelStates;
import dev.goalpost.spot.PixelsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells spots which of their pixels are paused, and ends a pause when the cause is mended. */
@ApplicationScoped
class PixelTroubles implements PixelStates {

  @Inject private DestinationStates destinations;
  @Inject private AdNetworks networks;

  @Override
  public Map<Long, Map<String, String>> troubled(final Collection<Long> spotIds) {
    final var identities = spotIds.stream().flatMap(id -> identities(id).stream()).toList();
    final var found = destinations.troubled(AdNetworkKind.ID, identities);
    final var troubled = new HashMap<Long, Map<String, String>>();
    for (final var spotId : spotIds) {
      networks
          .ids()
          .forEach(
              network -> {
                final var trouble = found.get(PixelRoute.identity(network, spotId));
                if (trouble != null) {
                  troubled
                      .computeIfAbsent(spotId, id -> new HashMap<>())
                      .put(network, trouble.name().toLowerCase(Locale.ROOT));
                }
              });
    }
    return troubled;
  }

  @Override
  public void resume(final long spotId, final String network) {
    destinations.resume(AdNetworkKind.ID, PixelRoute.identity(network, spotId));
  }

  private List<String> identities(final long spotId) {
    return networks.ids().map(network -> PixelRoute.identity(network, spotId)).toList();
  }

  /** In the transaction that changes the pixel; the next sweep finds what may go out now. */
  void release(@Observes final PixelsChanged change) {
    destinations.haveNewCredentials(AdNetworkKind.ID, identities(change));
  }

  private static List<String> identities(final PixelsChanged change) {
    return change.networks().stream()
        .map(network -> PixelRoute.identity(network, change.spotId()))
        .toList();
  }
}
