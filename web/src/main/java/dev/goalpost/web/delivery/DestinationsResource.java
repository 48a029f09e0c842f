package dev.goalpost.web.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.delivery.DestinationForm;
import dev.goalpost.delivery.DestinationView;
import dev.goalpost.delivery.Destinations;
import dev.goalpost.delivery.Resumption;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MayBeAbsent;
import dev.goalpost.web.json.MergePatch;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.PageQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where deliveries go, and whether and how fast they may. */
@Path("api/v1/destinations")
@Produces(MediaType.APPLICATION_JSON)
public class DestinationsResource {

  @Inject private Destinations destinations;
  @Inject private Resumption resumption;

  @GET
  @Requires(Scope.DELIVERIES_READ)
  public Page<DestinationView> list(@BeanParam final PageQuery page) {
    return destinations.list(page.request());
  }

  @GET
  @Path("{id}")
  @Requires(Scope.DELIVERIES_READ)
  public DestinationView find(@PathParam("id") final ItemId id) {
    return destinations.find(id.value());
  }

  /** Changes how fast it is called. */
  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Requires(Scope.DELIVERIES_WRITE)
  public DestinationView change(@PathParam("id") final ItemId id, final JsonNode body) {
    final var shown = destinations.find(id.value());
    final var limits = new DestinationForm(shown.concurrency(), shown.ratePerSecond());
    return destinations.limit(
        id.value(), MergePatch.of(body).applyTo(limits, DestinationForm.class));
  }

  @POST
  @Path("{id}/pause")
  @Requires(Scope.DELIVERIES_WRITE)
  public DestinationView pause(@PathParam("id") final ItemId id) {
    return destinations.pause(id.value());
  }

  /** Sends what waited, unless the request says that it shall be skipped. */
  @POST
  @Path("{id}/resume")
  @MayBeAbsent
  @Requires(Scope.DELIVERIES_WRITE)
  public DestinationView resume(@PathParam("id") final ItemId id, final ResumeRequest request) {
    return resumption.resume(id.value(), !Boolean.FALSE.equals(request.replay()));
  }

  /**
   * How to resume.
   *
   * @param replay whether what waited is sent, which is the default; else it is skipped
   */
  public record ResumeRequest(Boolean replay) {}
}
