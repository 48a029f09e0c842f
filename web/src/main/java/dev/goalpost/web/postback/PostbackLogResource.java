package dev.goalpost.web.postback;

import dev.goalpost.platform.Page;
import dev.goalpost.postback.PostbackFilter;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.PostbackView;
import dev.goalpost.postback.ReprocessResult;
import dev.goalpost.postback.Reprocessing;
import dev.goalpost.postback.UnknownToken;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MayBeAbsent;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.PageQuery;
import dev.goalpost.web.listing.Period;
import dev.goalpost.web.listing.QueryText;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The log of inbound calls. */
@Path("api/v1/postbacks")
@Produces(MediaType.APPLICATION_JSON)
public class PostbackLogResource {

  private static final int USUAL_DAYS = 7;
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
            QueryText.of(result),
            QueryText.of(code),
            QueryText.of(goal),
            QueryText.of(clickId),
            QueryText.id("event_id", eventId),
            period.from(),
            period.to()));
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
  public UnknownTokens unknownTokens(@QueryParam("days") final String days) {
    return new UnknownTokens(journal.unknownTokens(days(QueryText.of(days))));
  }

  /** Tries rejected calls again: one by id, or all that the request matches. */
  @POST
  @Path("reprocess")
  @MayBeAbsent
  @Requires(Scope.POSTBACKS_WRITE)
  public ReprocessResult reprocess(final ReprocessRequest request) {
    return request.id() == null
        ? reprocessing.all(request.filter())
        : reprocessing.one(QueryText.givenId("id", request.id()));
  }

  private static int days(final String text) {
    return text == null ? USUAL_DAYS : QueryText.number("days", text, 1, MOST_DAYS);
  }

  /** A list that has no pages. */
  public record UnknownTokens(List<UnknownToken> items) {}

  /**
   * Which rejected calls are meant; null and empty match all.
   *
   * @param id one call; not empty
   * @param from as in the query of a list
   */
  public record ReprocessRequest(String id, String code, String goal, String from, String to) {

    PostbackFilter filter() {
      final var period = new Period(from, to);
      return new PostbackFilter(
          null, QueryText.of(code), QueryText.of(goal), null, null, period.from(), period.to());
    }
  }
}
