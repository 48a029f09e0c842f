package dev.goalpost.web.metrics;

import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import io.smallrye.metrics.MetricsRequestHandler;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** All metrics in Prometheus' text format. */
@Path("/metrics")
public class MetricsResource {

  private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final MetricsRequestHandler handler = new MetricsRequestHandler();

  @GET
  @Requires(Scope.METRICS_READ)
  @Produces(PROMETHEUS_TEXT)
  public Response metrics() throws IOException {
    AtomicReference<Response> answer = new AtomicReference<>();
    handler.handleRequest(
        "/metrics",
        "GET",
        Stream.of("text/plain"),
        Map.of(),
        (status, text, headers) -> answer.set(Response.status(status).entity(text).build()));
    return answer.get();
  }
}
