package dev.goalpost.web.messenger;

import dev.goalpost.messenger.ClientThreads;
import dev.goalpost.messenger.ReadMarks;
import dev.goalpost.messenger.ThreadFilter;
import dev.goalpost.messenger.ThreadView;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.CallerContext;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.lead.LeadQuery;
import dev.goalpost.web.listing.PageQuery;
import dev.goalpost.web.listing.QueryText;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

/**
 * The messenger's list of clients. What is read is known of each caller by the name of their token,
 * so that a new token can go on where an older one of its name ended.
 */
@Path("/api/v1/threads")
@Produces(MediaType.APPLICATION_JSON)
public class ThreadsResource {

  /** No login has a space in it: no token reads in the name of a user. */
  private static final String TOKEN = "token ";

  @Inject private ClientThreads threads;
  @Inject private ReadMarks marks;

  @GET
  @Requires(Scope.LEADS_READ)
  public Page<ThreadView> list(
      @BeanParam final PageQuery page,
      @BeanParam final LeadQuery leads,
      @QueryParam("manager") final String manager,
      @QueryParam("unread") final String unread,
      @Context final SecurityContext security) {
    final var filter =
        new ThreadFilter(
            leads.filter(),
            QueryText.of(manager),
            Boolean.TRUE.equals(QueryText.flag("unread", unread)));
    return threads.list(page.request(), filter, reader(security));
  }

  @PUT
  @Path("read")
  @Requires(Scope.LEADS_READ)
  public void readAll(
      @QueryParam("up_to") final String upTo, @Context final SecurityContext security) {
    marks.readAll(reader(security), messageId(upTo));
  }

  @PUT
  @Path("{click_id}/read")
  @Requires(Scope.LEADS_READ)
  public void read(
      @PathParam("click_id") final String clickId,
      @QueryParam("up_to") final String upTo,
      @Context final SecurityContext security) {
    marks.read(reader(security), clickId, messageId(upTo));
  }

  /** Who does not say what they were shown has been shown everything. */
  private static long messageId(final String upTo) {
    final var id = QueryText.id("up_to", upTo);
    return id == null ? Long.MAX_VALUE : id;
  }

  private static String reader(final SecurityContext security) {
    return TOKEN + CallerContext.callerOf(security).name();
  }
}
