package dev.goalpost.web.statistics;

import dev.goalpost.security.Scope;
import dev.goalpost.statistics.RebuildState;
import dev.goalpost.statistics.Rebuilds;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The totals of the caller's account made anew. */
@Path("/api/v1/statistics/rebuild")
@Produces(MediaType.APPLICATION_JSON)
public class RebuildResource {

  @Inject private Rebuilds rebuilds;

  @GET
  @Requires(Scope.STATISTICS_READ)
  public RebuildState state() {
    return rebuilds.state();
  }

  /** Answers at once; the totals are made while everything goes on. */
  @POST
  @Requires(Scope.ACCOUNT_WRITE)
  public Response request() {
    return Response.accepted(rebuilds.request()).build();
  }
}
