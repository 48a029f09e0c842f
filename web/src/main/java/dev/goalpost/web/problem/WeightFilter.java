package dev.goalpost.web.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/**
 * Refuses weights that are none (RFC 9110, 12.4.2) in the headers by which the container chooses a
 * method: there it would fail with them.
 */
@Provider
@PreMatching
public class WeightFilter implements ContainerRequestFilter {

  private static final Pattern NO_WEIGHT =
      Pattern.compile(
          ";\\s*q(?=[\\s=;,]|$)(?!\\s*=\\s*(?:0(?:\\.[0-9]*)?|\\.[0-9]+|1(?:\\.0*)?)\\s*(?:[;,]|$))",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void filter(final ContainerRequestContext request) {
    refuseNoWeight(request, HttpHeaders.ACCEPT);
    refuseNoWeight(request, HttpHeaders.CONTENT_TYPE);
  }

  private static void refuseNoWeight(final ContainerRequestContext request, final String header) {
    final var value = request.getHeaderString(header);
    if (value != null && NO_WEIGHT.matcher(value).find()) {
      request.abortWith(
          ProblemKind.BAD_REQUEST
              .problem("In the header " + header + ", q must be a number from 0 to 1.")
              .toResponse());
    }
  }
}
