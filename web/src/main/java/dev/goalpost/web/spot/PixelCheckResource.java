package dev.goalpost.web.spot;

import dev.goalpost.delivery.adnetwork.PixelCheckResult;
import dev.goalpost.delivery.adnetwork.PixelChecks;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.ItemId;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;

/** Tries a spot's pixel out, to see what its network says. */
@Path("/api/v1/spots/{id}/pixels/{network}/check")
@Produces(MediaType.APPLICATION_JSON)
public class PixelCheckResource {

  @Inject private PixelChecks checks;

  @POST
  @Requires(Scope.SPOTS_WRITE)
  public CompletionStage<PixelCheckResult> check(
      @PathParam("id") final ItemId id, @PathParam("network") final String network) {
    return checks.check(id.value(), network);
  }
}
