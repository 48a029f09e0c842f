package dev.goalpost.postback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.lead.LeadKey;
import dev.goalpost.lead.Leads;
import dev.goalpost.lead.Timeline;
import dev.goalpost.lead.TimelineEvent;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Gathers all that is known about a client. */
@ApplicationScoped
public class PersonalRecords {

  @Inject private Leads leads;
  @Inject private Timeline timeline;
  @Inject private PostbackJournal journal;

  /**
   * @throws Refusal if there is no such client
   */
  public PersonalRecord of(final String clickId) {
    return new PersonalRecord(
        leads.find(clickId), events(clickId), postbacks(leads.keyOf(clickId)));
  }

  private List<ObjectNode> events(final String clickId) {
    final var events = new ArrayList<ObjectNode>();
    String cursor = null;
    do {
      final var page = timeline.page(clickId, Set.of(), PageRequest.LARGEST_LIMIT, cursor);
      page.events().stream().map(TimelineEvent::json).forEach(events::add);
      cursor = page.nextCursor();
    } while (cursor != null);
    return events;
  }

  /** Those that found nobody, too; newest first. */
  private List<PostbackView> postbacks(final LeadKey lead) {
    return lead.references().stream()
        .flatMap(reference -> postbacks(CallKey.of(reference)).stream())
        .sorted(Comparator.comparing(PostbackView::receivedAt).reversed())
        .toList();
  }

  private List<PostbackView> postbacks(final String key) {
    final var calls = new ArrayList<PostbackView>();
    String cursor = null;
    do {
      final var page =
          journal.list(
              PageRequest.of(PageRequest.LARGEST_LIMIT, cursor),
              new PostbackFilter(null, null, null, key, null, null, null));
      calls.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return calls;
  }
}
