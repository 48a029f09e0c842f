package dev.goalpost.web.problem;

import dev.goalpost.platform.DatabaseFault;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Answers what nobody foresaw; the reason goes to the log and never to the caller. */
final class Unexpected {

  private static final Logger LOG = System.getLogger(Unexpected.class.getName());
  private static final int RETRY_AFTER_SECONDS = 2;

  private Unexpected() {}

  static Response answer(final Throwable failure) {
    if (DatabaseFault.isDuplicateKey(failure)) {
      return ProblemKind.CONFLICT
          .problem("Another request stored the same key at the same moment.")
          .toResponse();
    }
    return DatabaseFault.isPassing(failure) ? overloaded(failure) : internalError(failure);
  }

  private static Response overloaded(final Throwable failure) {
    final var problem =
        ProblemKind.OVERLOADED.problem("The database cannot be reached or is too busy: try again.");
    LOG.log(Level.WARNING, () -> problem.instance() + ": " + failure.getMessage());
    return problem.toResponse(
        Response.noContent().header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
  }

  private static Response internalError(final Throwable failure) {
    final var problem = HttpFailure.problem(Response.Status.INTERNAL_SERVER_ERROR.getStatusCode());
    LOG.log(Level.ERROR, problem.instance(), failure);
    return problem.toResponse();
  }
}
