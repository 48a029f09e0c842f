package dev.goalpost.web.network;

import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;

/** The ad networks that conversions can be sent to. */
@Path("/api/v1/networks")
@Produces(MediaType.APPLICATION_JSON)
public class NetworksResource {

  @Inject @Any private Instance<AdNetwork> networks;

  @GET
  @Requires(Scope.SPOTS_READ)
  public Page<NetworkView> list() {
    final var known =
        networks.stream().sorted(Comparator.comparing(AdNetwork::id)).map(NetworkView::of).toList();
    return new Page<>(known, null);
  }
}
