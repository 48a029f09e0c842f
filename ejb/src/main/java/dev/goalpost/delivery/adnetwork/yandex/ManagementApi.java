package dev.goalpost.delivery.adnetwork.yandex;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Yandex Metrica's management API. */
@Path("/management/v1/counter/{counter}")
@Produces(MediaType.APPLICATION_JSON)
public interface ManagementApi {

  @POST
  @Path("/offline_conversions/upload")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Response upload(
      @PathParam("counter") String counter,
      @QueryParam("client_id_type") String clientIdType,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      List<EntityPart> parts);

  @GET
  Response counter(
      @PathParam("counter") String counter,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
