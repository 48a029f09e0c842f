package dev.goalpost.web.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives what JAX-RS itself refuses (unknown path, wrong method, wrong media type) a body, and keeps
 * its headers, such as Allow. Its message stays out: it may name classes.
 */
@Provider
public class HttpFailureMapper implements ExceptionMapper<WebApplicationException> {

  private static final int ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  @Override
  public Response toResponse(final WebApplicationException failure) {
    final var response = failure.getResponse();
    if (response.getStatus() < ERRORS || response.hasEntity()) {
      return response;
    }
    if (response.getStatus() >= SERVER_ERRORS) {
      return Unexpected.answer(failure);
    }
    return HttpFailure.problem(response.getStatus()).toResponse(Response.fromResponse(response));
  }
}
