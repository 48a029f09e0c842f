package dev.goalpost.web.health;

import dev.goalpost.web.authentication.Public;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * The health checks that CDI knows, asked by kind. 200 when all of them are up (or there is none),
 * else 503.
 */
@Path("/health")
@Public
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

  @Inject @Liveness Instance<HealthCheck> liveness;
  @Inject @Readiness Instance<HealthCheck> readiness;
  @Inject @Startup Instance<HealthCheck> startup;

  @GET
  public Response all() {
    return answer(Stream.of(liveness, readiness, startup).flatMap(Instance::stream));
  }

  @GET
  @Path("/live")
  public Response live() {
    return answer(liveness.stream());
  }

  @GET
  @Path("/ready")
  public Response ready() {
    return answer(readiness.stream());
  }

  @GET
  @Path("/started")
  public Response started() {
    return answer(startup.stream());
  }

  private static Response answer(Stream<HealthCheck> checks) {
    HealthReport report = HealthReport.of(checks);
    return Response.status(report.httpStatus()).entity(report.json()).build();
  }
}
