package dev.goalpost.delivery.adnetwork;

import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** The ad networks that there are. */
@ApplicationScoped
class AdNetworks {

  @Inject @Any private Instance<AdNetwork> found;

  Stream<String> ids() {
    return found.stream().map(AdNetwork::id);
  }

  Optional<AdNetwork> find(final String id) {
    return found.stream().filter(network -> network.id().equals(id)).findFirst();
  }

  /**
   * @throws Refusal if there is no such network
   */
  AdNetwork get(final String id) {
    return find(id).orElseThrow(() -> Refusal.notFound("The ad network '" + id + "'"));
  }
}
