package dev.goalpost.delivery.adnetwork.facebook;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Meta's Conversions API. */
@Path("/{version}/{pixel}/events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ConversionsApi {

  @POST
  Response send(
      @PathParam("version") String version,
      @PathParam("pixel") String pixel,
      EventsRequest request);
}
