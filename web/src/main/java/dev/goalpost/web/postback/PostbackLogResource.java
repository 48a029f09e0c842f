package dev.goalpost.web.postback;

import dev.goalpost.platform.Page;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.PostbackFilter;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.PostbackView;
import dev.goalpost.postback.ReprocessResult;
import dev.goalpost.postback.Reprocessing;
import dev.goalpost.postback.UnknownToken;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.PageQuery;
import dev.goalpost.web.listing.QueryText;
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
      @BeanParam final PageQuery page) {
    return journal.list(
        page.request(),
        new PostbackFilter(
            result, code, goal, clickId, eventId(eventId), period.from(), period.to()));
  }

  @GET
  @Path("{id}")
  @Requires(Scope.POSTBACKS_READ)
  public PostbackView find(@PathParam("id") final ItemId id) {
    return journal.find(id.value());
  }

  /** The tokens of the last days that no goal has, to make goals of. */
  @GET
  @Path("unknown_tokens")
  @Requires(Scope.POSTBACKS_READ)
  public UnknownTokens unknownTokens(@QueryParam("days") @DefaultValue("7") final String days) {
    return new UnknownTokens(journal.unknownTokens(QueryText.number("days", days, 1, MOST_DAYS)));
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
