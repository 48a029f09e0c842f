package dev.goalpost.web.postback;

import dev.goalpost.postback.Reason;
import dev.goalpost.postback.Rejection;
import dev.goalpost.web.problem.Problem;
import dev.goalpost.web.problem.ProblemKind;

/** A body in which no parameters can be read, so that the call cannot be journaled. */
final class UnreadableBody extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private UnreadableBody(final Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  /** It should hold parameters and does not. */
  static UnreadableBody malformed(final String detail) {
    return invalid(detail, null);
  }

  /**
   * One of its parameters is none.
   *
   * @param field the parameter, or null
   */
  static UnreadableBody invalid(final String detail, final String field) {
    return new UnreadableBody(
        RejectionProblem.of(new Rejection(Reason.INVALID_PARAMETER, detail, field)));
  }

  static UnreadableBody tooLarge(final String detail) {
    return new UnreadableBody(ProblemKind.BODY_TOO_LARGE.problem(detail));
  }

  static UnreadableBody ofAnotherType(final String detail) {
    return new UnreadableBody(ProblemKind.UNSUPPORTED_MEDIA_TYPE.problem(detail));
  }

  /** The answer; there are few codes it may have. */
  Problem problem() {
    return problem;
  }
}
