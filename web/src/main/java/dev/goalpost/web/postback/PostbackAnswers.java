package dev.goalpost.web.postback;

import dev.goalpost.postback.PostbackAnswer;
import dev.goalpost.postback.PostbackMetrics;
import dev.goalpost.web.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Puts the intake's answers into HTTP. */
@ApplicationScoped
class PostbackAnswers {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;
  private static final int RETRY_SECONDS = 2;

  @Inject private PostbackMetrics metrics;

  /** The answer to a call that began at {@code startedAt} by {@link System#nanoTime()}. */
  Response timed(final PostbackAnswer answer, final long startedAt) {
    metrics.answered(Duration.ofNanos(System.nanoTime() - startedAt));
    return of(answer);
  }

  Response of(final PostbackAnswer answer) {
    if (answer instanceof PostbackAnswer.Accepted accepted) {
      return Response.ok(json(accepted), MediaType.APPLICATION_JSON_TYPE).build();
    }
    if (answer instanceof PostbackAnswer.Rejected rejected) {
      return RejectionProblem.of(rejected.rejection()).toResponse();
    }
    return Problem.of(
            UNAVAILABLE,
            "overloaded",
            "Temporarily overloaded",
            "The postback was not stored: send it again.",
            null)
        .toResponse(Response.status(UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
  }

  Response rateLimited(final Duration wait) {
    metrics.turnedAway("rate_limited");
    return Problem.of(
            TOO_MANY_REQUESTS,
            "rate_limited",
            "Too many requests",
            "Too many postbacks came from this address: send it again later.",
            null)
        .toResponse(
            Response.status(TOO_MANY_REQUESTS).header(HttpHeaders.RETRY_AFTER, wholeSeconds(wait)));
  }

  /** Rounded up, since who comes back a little too early is turned away again. */
  static long wholeSeconds(final Duration wait) {
    return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
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
}
