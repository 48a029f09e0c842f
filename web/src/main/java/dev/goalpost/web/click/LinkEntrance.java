package dev.goalpost.web.click;

import dev.goalpost.click.Click;
import dev.goalpost.click.ClickIntake;
import dev.goalpost.click.LinkReaders;
import dev.goalpost.platform.CallerAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The one way in for every click, whichever door of HTTP it came through. */
@ApplicationScoped
class LinkEntrance {

  @Inject private ClickIntake intake;
  @Inject private CallerAddress callers;
  @Inject private CallerCountry countries;
  @Inject private Clock clock;

  /** Somebody follows the link. Programs that look at links are led on without being counted. */
  CompletableFuture<LinkReply> follow(final LinkRequest request, final Executor answering) {
    final boolean counts = !LinkReaders.include(request.userAgent()) && !request.isPrefetch();
    return take(request, counts, answering);
  }

  /** Somebody looks where the link leads. */
  CompletableFuture<LinkReply> look(final LinkRequest request, final Executor answering) {
    return take(request, false, answering);
  }

  /**
   * @param answering runs what depends on the answer: never the thread that commits
   */
  private CompletableFuture<LinkReply> take(
      final LinkRequest request, final boolean counts, final Executor answering) {
    return intake.take(click(request, counts)).thenApplyAsync(LinkReply::of, answering);
  }

  private Click click(final LinkRequest request, final boolean counts) {
    final var address = callers.addressOf(request.peer(), request.forwardedFor());
    return new Click(
        request.code(),
        request.query() == null ? "" : request.query(),
        address,
        request.userAgent(),
        countries.of(request, address),
        counts,
        clock.instant());
  }
}
