package dev.goalpost.web.postback;

import dev.goalpost.postback.PostbackIntake;
import dev.goalpost.web.authentication.Public;
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
import java.time.Duration;
import java.util.Optional;

/**
 * Where a postback enters.
 *
 * <p>The call waits without a thread until its batch is committed; the intake sees to it that it
 * does not wait for ever, since a timeout of {@link AsyncResponse} costs more than all the rest.
 * The query is read as it came: containers replace what they cannot decode.
 */
@Path("api/v1/api_send_postback")
@Public
@ApplicationScoped
public class PostbackResource {

  @Inject private PostbackIntake intake;
  @Inject private CallerAddress callers;
  @Inject private RateLimit rateLimit;
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
    take(request, PostbackBody.ofForm(body).appendedTo(request.getQueryString()), response);
  }

  /** The same parameters as the members of a JSON object. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public void postJson(
      @Context final HttpServletRequest request,
      final InputStream body,
      @Suspended final AsyncResponse response) {
    take(request, PostbackBody.ofJson(body).appendedTo(request.getQueryString()), response);
  }

  /** A call without a body may be a POST as well. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public void postQuery(
      @Context final HttpServletRequest request,
      final InputStream body,
      @Suspended final AsyncResponse response) {
    PostbackBody.refuse(body, request.getContentType());
    take(request, request.getQueryString(), response);
  }

  private void take(
      final HttpServletRequest request, final String query, final AsyncResponse response) {
    final long startedAt = System.nanoTime();
    final var address = callers.addressOf(request);
    final Optional<Duration> wait = rateLimit.waitOf(address);
    if (wait.isPresent()) {
      response.resume(answers.rateLimited(wait.get()));
      return;
    }
    intake
        .take(query == null ? "" : query, address)
        .thenAccept(answer -> response.resume(answers.timed(answer, startedAt)));
  }
}
