package dev.goalpost.web.click;

import dev.goalpost.click.Click;
import dev.goalpost.click.ClickAnswer;
import dev.goalpost.click.ClickIntake;
import dev.goalpost.click.LinkReaders;
import dev.goalpost.web.authentication.Public;
import dev.goalpost.web.postback.CallerAddress;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/**
 * The link in an advertisement. People see the answers, so those are plain text; programs that look
 * at links are led on without being counted.
 */
@Path("/t/{code}")
@Public
@ApplicationScoped
public class TrackingLinkResource {

  private static final String PREFETCH = "prefetch";
  private static final int RETRY_SECONDS = 2;

  @Resource private ManagedExecutorService answering;
  @Inject private ClickIntake intake;
  @Inject private CallerAddress callers;
  @Inject private CallerCountry countries;
  @Inject private Clock clock;

  @GET
  public void follow(
      @PathParam("code") final String code,
      @Context final HttpServletRequest request,
      @Suspended final AsyncResponse response) {
    take(code, request, isPerson(request), response);
  }

  /** Looks where the link leads. */
  @HEAD
  public void look(
      @PathParam("code") final String code,
      @Context final HttpServletRequest request,
      @Suspended final AsyncResponse response) {
    take(code, request, false, response);
  }

  private void take(
      final String code,
      final HttpServletRequest request,
      final boolean counts,
      final AsyncResponse response) {
    intake
        .take(click(code, request, counts))
        .thenApplyAsync(TrackingLinkResource::reply, answering)
        .whenComplete((reply, failure) -> response.resume(failure == null ? reply : failure));
  }

  private Click click(final String code, final HttpServletRequest request, final boolean counts) {
    final var address = callers.addressOf(request);
    final var query = request.getQueryString();
    return new Click(
        code,
        query == null ? "" : query,
        address,
        request.getHeader(HttpHeaders.USER_AGENT),
        countries.of(request, address),
        counts,
        clock.instant());
  }

  /** A browser may fetch what nobody has asked for yet. */
  private static boolean isPerson(final HttpServletRequest request) {
    return !LinkReaders.include(request.getHeader(HttpHeaders.USER_AGENT))
        && !PREFETCH.equals(request.getHeader("Purpose"))
        && !String.valueOf(request.getHeader("Sec-Purpose")).startsWith(PREFETCH);
  }

  private static Response reply(final ClickAnswer answer) {
    if (answer instanceof ClickAnswer.Redirect redirect) {
      return Response.status(Response.Status.FOUND)
          .header(HttpHeaders.LOCATION, redirect.url())
          .header(HttpHeaders.CACHE_CONTROL, "no-store")
          .build();
    }
    if (answer instanceof ClickAnswer.Unknown) {
      return plain(Response.Status.NOT_FOUND, "There is no such link.").build();
    }
    return answer instanceof ClickAnswer.Paused
        ? plain(Response.Status.GONE, "This link is paused.").build()
        : plain(Response.Status.SERVICE_UNAVAILABLE, "Please try again in a moment.")
            .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
            .build();
  }

  private static Response.ResponseBuilder plain(final Response.Status status, final String text) {
    return Response.status(status).type(MediaType.TEXT_PLAIN).entity(text + "\n");
  }
}
