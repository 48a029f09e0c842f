package dev.goalpost.web.problem;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;

/** The problem that stands for a bare HTTP status, where nobody said more. */
final class HttpFailure {

  private static final int SERVER_ERRORS = 500;

  private HttpFailure() {}

  static Problem problem(final int status) {
    return ProblemKind.ofStatus(status)
        .map(kind -> kind.problem(detail(kind)))
        .orElseGet(() -> unnamed(status));
  }

  private static String detail(final ProblemKind kind) {
    return switch (kind) {
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not know the method: see the Allow header.";
      case NOT_ACCEPTABLE -> "None of the media types in Accept can be given here.";
      case BODY_TOO_LARGE -> "The body is larger than the server accepts: send it in parts.";
      case UNSUPPORTED_MEDIA_TYPE ->
          "Send the body as Content-Type: application/json, a sheet of leads as text/csv.";
      case UNAUTHORIZED -> "Send a valid token: Authorization: Bearer TOKEN.";
      case FORBIDDEN -> "The caller may not do this.";
      case OVERLOADED -> "The server cannot take the request now: try again.";
      case INTERNAL_ERROR -> "The server failed: its log has more under the instance named here.";
      default -> "The request cannot be understood.";
    };
  }

  private static Problem unnamed(final int status) {
    final var reason =
        Optional.ofNullable(Status.fromStatusCode(status))
            .map(Status::getReasonPhrase)
            .orElse("HTTP status " + status);
    final var code = status < SERVER_ERRORS ? ProblemKind.BAD_REQUEST : ProblemKind.INTERNAL_ERROR;
    return Problem.of(status, code.code(), reason, reason + ".", null);
  }
}
