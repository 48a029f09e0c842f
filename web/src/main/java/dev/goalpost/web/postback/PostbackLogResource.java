package dev.goalpost.web.postback;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.PostbackFilter;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.PostbackView;
import dev.goalpost.postback.ReprocessResult;
import dev.goalpost.postback.Reprocessing;
import dev.goalpost.postback.UnknownToken;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** The log of inbound calls. */
@Path("api/v1/postbacks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PostbackLogResource {

  private static final int MOST_DAYS = 90;

  @Inject private PostbackJournal journal;
  @Inject private Reprocessing reprocessing;

  @GET
  @Requires(Scope.POSTBACKS_READ)
  public Page<PostbackView> list(
      @QueryParam("result") final String result,
      @QueryParam("code") final String code,
      @QueryParam("goal") final String goal,
      @QueryParam("click_id") final String clickId,
      @QueryParam("event_id") final String eventId,
      @BeanParam final Period period,
      @QueryParam("limit") final Integer limit,
      @QueryParam("cursor") final String cursor) {
    return journal.list(
        PageRequest.of(limit, cursor),
        new PostbackFilter(
            result, code, goal, clickId, eventId(eventId), period.from(), period.to()));
  }

  @GET
  @Path("{id}")
  @Requires(Scope.POSTBACKS_READ)
  public PostbackView find(@PathParam("id") final long id) {
    return journal.find(id);
  }

  /** The tokens of the last days that no goal has, to make goals of. */
  @GET
  @Path("unknown_tokens")
  @Requires(Scope.POSTBACKS_READ)
  public UnknownTokens unknownTokens(@QueryParam("days") @DefaultValue("7") final int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw Refusal.invalidField("days", "days must be between 1 and " + MOST_DAYS + ".");
    }
    return new UnknownTokens(journal.unknownTokens(days));
  }

  /** Tries rejected calls again: one by id, or all that the request matches. */
  @POST
  @Path("reprocess")
  @Requires(Scope.POSTBACKS_WRITE)
  public ReprocessResult reprocess(final ReprocessRequest request) {
    final var wanted = request == null ? ReprocessRequest.ALL : request;
    return wanted.id() == null
        ? reprocessing.all(wanted.filter())
        : reprocessing.one(id("id", wanted.id()));
  }

  private static Long eventId(final String text) {
    return text == null ? null : id("event_id", text);
  }

  private static long id(final String field, final String text) {
    try {
      return Long.parseLong(text);
    } catch (final NumberFormatException e) {
      throw Refusal.invalidField(field, field + " must be an id as the API shows it.");
    }
  }

  /** A list that has no pages. */
  public record UnknownTokens(List<UnknownToken> items) {}

  /**
   * Which rejected calls are meant; null matches all.
   *
   * @param id one call
   */
  public record ReprocessRequest(String id, String code, String goal, Instant from, Instant to) {

    static final ReprocessRequest ALL = new ReprocessRequest(null, null, null, null, null);

    PostbackFilter filter() {
      return new PostbackFilter(null, code, goal, null, null, from, to);
    }
  }
}
