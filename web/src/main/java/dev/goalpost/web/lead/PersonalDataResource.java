package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.lead.Timeline;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.postback.PostbackFilter;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.PostbackView;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All that is known about a client, for the client: to be read, and to be forgotten. */
@Path("/api/v1/leads/{click_id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
public class PersonalDataResource {

  @Inject private Leads leads;
  @Inject private Timeline timeline;
  @Inject private PostbackJournal journal;

  /**
   * @param timeline everything on it, newest first
   * @param postbacks every call that named the client, newest first
   */
  public record Export(LeadView lead, List<ObjectNode> timeline, List<PostbackView> postbacks) {}

  @GET
  @Requires(Scope.LEADS_READ)
  public Export export(@PathParam("click_id") final String clickId) {
    return new Export(leads.find(clickId), events(clickId), postbacks(clickId));
  }

  /** Numbers stay; whom they are of is forgotten for good. */
  @DELETE
  @Requires(Scope.LEADS_WRITE)
  public void erase(@PathParam("click_id") final String clickId) {
    leads.erase(clickId);
  }

  private List<ObjectNode> events(final String clickId) {
    final var events = new ArrayList<ObjectNode>();
    String cursor = null;
    do {
      final var page = timeline.page(clickId, Set.of(), PageRequest.LARGEST_LIMIT, cursor);
      page.events().stream().map(TimelineResource::shown).forEach(events::add);
      cursor = page.nextCursor();
    } while (cursor != null);
    return events;
  }

  private List<PostbackView> postbacks(final String clickId) {
    final var calls = new ArrayList<PostbackView>();
    String cursor = null;
    do {
      final Page<PostbackView> page =
          journal.list(
              PageRequest.of(PageRequest.LARGEST_LIMIT, cursor),
              new PostbackFilter(null, null, null, clickId, null, null, null));
      calls.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return calls;
  }
}
