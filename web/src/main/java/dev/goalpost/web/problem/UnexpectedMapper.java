package dev.goalpost.web.problem;

import dev.goalpost.platform.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.stream.Stream;

/** For all that has no mapper of its own: a refusal that the container wrapped, or a failure. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(final Throwable failure) {
    return refusalIn(failure)
        .map(RefusalMapper::answer)
        .orElseGet(() -> Unexpected.answer(failure));
  }

  private static Optional<Refusal> refusalIn(final Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst();
  }
}
