package dev.goalpost.delivery.adnetwork.google;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Google Analytics' Measurement Protocol. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
public interface MeasurementProtocol {

  String COLLECT = "/mp/collect";

  /** The same, but only looked at: it says what is wrong with the hit, and counts nothing. */
  String DEBUG = "/debug/mp/collect";

  @POST
  @Path(COLLECT)
  Response collect(
      @QueryParam("measurement_id") String measurementId,
      @QueryParam("api_secret") String apiSecret,
      Hit hit);

  @POST
  @Path(DEBUG)
  Response debug(
      @QueryParam("measurement_id") String measurementId,
      @QueryParam("api_secret") String apiSecret,
      Hit hit);
}
