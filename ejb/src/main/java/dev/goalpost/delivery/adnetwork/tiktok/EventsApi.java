package dev.goalpost.delivery.adnetwork.tiktok;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** TikTok's Events API. */
@Path(EventsApi.PATH)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EventsApi {

  String PATH = "/open_api/v1.3/event/track/";
  String TOKEN = "Access-Token";

  @POST
  Response send(@HeaderParam(TOKEN) String token, TrackRequest request);
}
