package dev.goalpost.web.postback;

import dev.goalpost.postback.PostbackAnswer;
import dev.goalpost.postback.PostbackMetrics;
import dev.goalpost.postback.Reason;
import dev.goalpost.postback.Rejection;
import dev.goalpost.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Puts the intake's answers into HTTP. */
@ApplicationScoped
class PostbackAnswers {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final long RETRY_SECONDS = 2;

  @Inject private PostbackMetrics metrics;

  /** The answer to a call that began at {@code startedAt} by {@link System#nanoTime()}. */
  Reply timed(final PostbackAnswer answer, final long startedAt) {
    metrics.answered(Duration.ofNanos(System.nanoTime() - startedAt));
    return of(answer);
  }

  private static Reply of(final PostbackAnswer answer) {
    if (answer instanceof PostbackAnswer.Accepted accepted) {
      return Reply.ok(json(accepted));
    }
    if (answer instanceof PostbackAnswer.Rejected rejected) {
      return reply(RejectionProblem.of(rejected.rejection()), null);
    }
    return reply(
        Problem.of(
            UNAVAILABLE,
            "overloaded",
            "Temporarily overloaded",
            "The postback was not stored: send it again.",
            null),
        RETRY_SECONDS);
  }

  Reply rateLimited(final Duration wait) {
    metrics.turnedAway("rate_limited");
    return reply(
        Problem.of(
            TOO_MANY_REQUESTS,
            "rate_limited",
            "Too many requests",
            "Too many postbacks came from this address: send it again later.",
            null),
        Reply.wholeSeconds(wait));
  }

  /** The answer to a call that is not journaled, since no parameters came of its body. */
  Reply unreadable(final UnreadableBody fault) {
    metrics.turnedAway(fault.problem().code());
    return reply(fault.problem(), null);
  }

  /** The answer to a call that failed for a reason that only the log tells. */
  static Reply unforeseen() {
    return reply(
        RejectionProblem.of(
            new Rejection(Reason.INTERNAL_ERROR, "The log says why, under instance.", null)),
        null);
  }

  /** Nothing in it needs escaping: a token is letters, digits and {@code _ - .}. */
  private static String json(final PostbackAnswer.Accepted accepted) {
    return "{\"status\":\"ok\",\"event_id\":\""
        + accepted.eventId()
        + "\",\"goal\":\""
        + accepted.goal()
        + "\",\"duplicate\":"
        + accepted.duplicate()
        + "}";
  }

  private static Reply reply(final Problem problem, final Long retryAfter) {
    return new Reply(problem.status(), Problem.MEDIA_TYPE, problem.toJson(), retryAfter);
  }
}
