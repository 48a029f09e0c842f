package dev.goalpost.web.problem;

import dev.goalpost.platform.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The problems of the management API; the lower-case name is the {@code code}. */
public enum ProblemKind {
  MALFORMED_BODY(400, "The body cannot be read"),
  UNKNOWN_FIELD(400, "Unknown field"),
  INVALID_FIELD(400, "Invalid value"),
  BAD_REQUEST(400, "Bad request"),
  UNAUTHORIZED(401, "Not authenticated"),
  FORBIDDEN(403, "Not allowed"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No such representation"),
  CONFLICT(409, "Conflict"),
  BODY_TOO_LARGE(413, "Body too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
  INTERNAL_ERROR(500, "Internal error"),
  OVERLOADED(503, "Temporarily overloaded");

  private final int status;
  private final String title;

  ProblemKind(final int status, final String title) {
    this.status = status;
    this.title = title;
  }

  static ProblemKind of(final Refusal.Code code) {
    return valueOf(code.name());
  }

  /** The kind that a bare HTTP status means; of several the most general. */
  static Optional<ProblemKind> ofStatus(final int status) {
    return status == BAD_REQUEST.status
        ? Optional.of(BAD_REQUEST)
        : Arrays.stream(values()).filter(kind -> kind.status == status).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Problem problem(final String detail) {
    return problem(detail, null);
  }

  Problem problem(final String detail, final String field) {
    return Problem.of(status, code(), title, detail, field);
  }
}
