package dev.goalpost.web.problem;

import dev.goalpost.platform.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells the sender what the domain refused. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Override
  public Response toResponse(final Refusal refusal) {
    return answer(refusal);
  }

  static Response answer(final Refusal refusal) {
    final var response = Response.noContent();
    if (refusal.code() == Refusal.Code.UNAUTHORIZED) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"goalpost\"");
    }
    return Problem.of(refusal).toResponse(response);
  }
}
