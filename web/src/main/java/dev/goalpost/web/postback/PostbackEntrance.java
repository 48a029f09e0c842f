package dev.goalpost.web.postback;

import dev.goalpost.postback.PostbackIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The one way in for every postback, whichever door of HTTP it came through. */
@ApplicationScoped
public class PostbackEntrance {

  @Inject private PostbackIntake intake;
  @Inject private RateLimit rateLimit;
  @Inject private PostbackAnswers answers;

  /**
   * Takes a call. It waits without a thread until its batch is committed, a minute at most.
   *
   * @param query the parameters as they came: containers replace what they cannot decode
   * @param address the caller's IP address
   * @param answering runs what depends on the answer: never the thread that commits
   */
  CompletableFuture<Reply> take(
      final String query, final String address, final Executor answering) {
    final long startedAt = System.nanoTime();
    final var wait = rateLimit.waitOf(address);
    return wait.isPresent()
        ? CompletableFuture.completedFuture(answers.rateLimited(wait.get()))
        : intake
            .take(query == null ? "" : query, address)
            .thenApplyAsync(answer -> answers.timed(answer, startedAt), answering);
  }
}
