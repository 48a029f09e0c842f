package dev.goalpost.web.problem;

import dev.goalpost.platform.Refusal;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;

/** For all that has no mapper of its own: a refusal that the container wrapped, or a failure. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  @Override
  public Response toResponse(final Throwable failure) {
    if (causes(failure).anyMatch(URISyntaxException.class::isInstance)) {
      return ProblemKind.BAD_REQUEST
          .problem("The address holds a character or an escape that no address may hold.")
          .toResponse();
    }
    return refusalIn(failure)
        .map(RefusalMapper::answer)
        .orElseGet(() -> Unexpected.answer(failure));
  }

  private static Optional<Refusal> refusalIn(final Throwable failure) {
    return causes(failure).filter(Refusal.class::isInstance).map(Refusal.class::cast).findFirst();
  }

  private static Stream<Throwable> causes(final Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }
}
