package dev.goalpost.postback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.lead.Forgetting;
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
import java.util.stream.Stream;

/** Gathers all that is known about a client. */
@ApplicationScoped
public class PersonalRecords {

  @Inject private Leads leads;
  @Inject private Forgetting forgetting;
  @Inject private Timeline timeline;
  @Inject private PostbackJournal journal;

  /**
   * @throws Refusal if there is no such client
   */
  public PersonalRecord of(final String clickId) {
    final var earlier = forgetting.predecessorsOf(clickId);
    final var all = Stream.concat(Stream.of(clickId), earlier.stream()).toList();
    return new PersonalRecord(
        leads.find(clickId), earlier.stream().map(leads::find).toList(), events(all), calls(all));
  }

  private List<ObjectNode> events(final List<String> clickIds) {
    return clickIds.stream()
        .flatMap(clickId -> events(clickId).stream())
        .sorted(Comparator.comparing(TimelineEvent::at).reversed())
        .map(TimelineEvent::json)
        .toList();
  }

  private List<TimelineEvent> events(final String clickId) {
    final var events = new ArrayList<TimelineEvent>();
    String cursor = null;
    do {
      final var page = timeline.page(clickId, Set.of(), PageRequest.LARGEST_LIMIT, cursor);
      events.addAll(page.events());
      cursor = page.nextCursor();
    } while (cursor != null);
    return events;
  }

  /** Those that found nobody, too; newest first. */
  private List<PostbackView> calls(final List<String> clickIds) {
    return clickIds.stream()
        .map(forgetting::keyOf)
        .flatMap(lead -> lead.references().stream())
        .map(CallKey::of)
        .distinct()
        .flatMap(key -> calls(key).stream())
        .sorted(Comparator.comparing(PostbackView::receivedAt).reversed())
        .toList();
  }

  private List<PostbackView> calls(final String key) {
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
