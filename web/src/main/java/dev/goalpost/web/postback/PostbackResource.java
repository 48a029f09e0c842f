package dev.goalpost.web.postback;

import dev.goalpost.platform.CallerAddress;
import dev.goalpost.web.authentication.Public;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Collections;
import java.util.function.Supplier;

/**
 * Where a postback enters; a plain GET is caught before it comes here, by {@link PostbackHandler}.
 *
 * <p>The intake sees to it that nobody waits for ever, since a timeout of {@link AsyncResponse}
 * costs more than all the rest.
 */
@Path(PostbackResource.PATH)
@Public
@ApplicationScoped
public class PostbackResource {

  static final String PATH = "api/v1/api_send_postback";

  @Resource private ManagedExecutorService answering;
  @Inject private PostbackEntrance entrance;
  @Inject private CallerAddress callers;
  @Inject private PostbackAnswers answers;

  /** The way partners' platforms call. */
  @GET
  public void get(
      @Context final HttpServletRequest request, @Suspended final AsyncResponse response) {
    take(request, request.getQueryString(), response);
  }

  /** Without this a HEAD request would be served as a GET, and count. */
  @HEAD
  public void head() {
    throw new NotAllowedException(
        Response.status(Response.Status.METHOD_NOT_ALLOWED).allow("GET", "POST").build());
  }

  /** The same parameters in a form body, a query, or both. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public void postForm(
      @Context final HttpServletRequest request,
      final InputStream body,
      @Suspended final AsyncResponse response) {
    read(request, () -> PostbackBody.ofForm(body), response);
  }

  /** The same parameters as the members of a JSON object. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void postJson(
      @Context final HttpServletRequest request,
      final InputStream body,
      @Suspended final AsyncResponse response) {
    read(request, () -> PostbackBody.ofJson(body), response);
  }

  /** A call without a body may be a POST as well. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public void postQuery(
      @Context final HttpServletRequest request,
      final InputStream body,
      @Suspended final AsyncResponse response) {
    read(request, () -> PostbackBody.without(body, request.getContentType()), response);
  }

  private void read(
      final HttpServletRequest request,
      final Supplier<PostbackBody> body,
      final AsyncResponse response) {
    try {
      take(request, body.get().appendedTo(request.getQueryString()), response);
    } catch (final UnreadableBody fault) {
      response.resume(answers.unreadable(fault).toResponse());
    }
  }

  private void take(
      final HttpServletRequest request, final String query, final AsyncResponse response) {
    entrance
        .take(query, address(request), answering)
        .whenComplete((reply, failure) -> resume(response, reply, failure));
  }

  private static void resume(
      final AsyncResponse response, final Reply reply, final Throwable failure) {
    if (failure == null) {
      response.resume(reply.toResponse());
    } else {
      response.resume(failure);
    }
  }

  private String address(final HttpServletRequest request) {
    return callers.addressOf(
        request.getRemoteAddr(), Collections.list(request.getHeaders(CallerAddress.FORWARDED_FOR)));
  }
}
