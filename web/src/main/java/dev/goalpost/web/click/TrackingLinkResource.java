package dev.goalpost.web.click;

import dev.goalpost.web.authentication.Public;
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
import java.util.Collections;
import java.util.concurrent.CompletableFuture;

/**
 * The link in an advertisement. {@link LinkHandler} takes nearly every GET before it comes here.
 */
@Path("/t/{code}")
@Public
@ApplicationScoped
public class TrackingLinkResource {

  @Resource private ManagedExecutorService answering;
  @Inject private LinkEntrance entrance;

  @GET
  public void follow(
      @PathParam("code") final String code,
      @Context final HttpServletRequest request,
      @Suspended final AsyncResponse response) {
    send(entrance.follow(request(code, request), answering), response);
  }

  /** Looks where the link leads. */
  @HEAD
  public void look(
      @PathParam("code") final String code,
      @Context final HttpServletRequest request,
      @Suspended final AsyncResponse response) {
    send(entrance.look(request(code, request), answering), response);
  }

  private static LinkRequest request(final String code, final HttpServletRequest request) {
    return new LinkRequest(
        code,
        request.getQueryString(),
        request.getRemoteAddr(),
        Collections.list(request.getHeaders("X-Forwarded-For")),
        request::getHeader);
  }

  private static void send(final CompletableFuture<LinkReply> reply, final AsyncResponse response) {
    reply.whenComplete(
        (answer, failure) -> response.resume(failure == null ? answer.toResponse() : failure));
  }
}
