package dev.goalpost.admin.client;

import dev.goalpost.admin.look.Formats;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.delivery.DeliveryView;
import dev.goalpost.lead.Timeline;
import dev.goalpost.lead.TimelineEvent;
import dev.goalpost.lead.TimelinePage;
import dev.goalpost.messenger.SystemMessageView;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.ConversionView;
import dev.goalpost.postback.CorrectionView;
import dev.goalpost.postback.Corrections;
import dev.goalpost.postback.PostbackView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened with a client, day by day. The address says which types, and from where on. */
@Named
@RequestScoped
public class ClientTimeline {

  /** What is filtered by, and the types of events that it stands for. */
  private static final Map<String, Set<String>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("visits", Set.of("click", "bot_start", "subscribe", "unsubscribe", "dialogue"));
    KINDS.put("conversions", Set.of("conversion", "manual_sale", "duplicate"));
    KINDS.put("corrections", Set.of("correction"));
    KINDS.put("deliveries", Set.of("delivery"));
    KINDS.put("messages", Set.of("system_message"));
  }

  @Inject private ClientPage client;
  @Inject private ClientCard card;
  @Inject private Corrections corrections;
  @Inject private Timeline timeline;
  @Inject private Formats formats;

  private final PageFault fault = new PageFault();
  private String kind;
  private String cursor;

  private TimelinePage found;

  public List<TimelineDay> getDays() {
    final var days = new LinkedHashMap<LocalDate, List<TimelineRow>>();
    final var reversed = reversed(found().events());
    for (final var event : found().events()) {
      days.computeIfAbsent(formats.dayOf(event.at()), day -> new ArrayList<>())
          .add(row(event, reversed));
    }
    return days.entrySet().stream()
        .map(day -> new TimelineDay(day.getKey(), day.getValue()))
        .toList();
  }

  /** The conversions among {@code events} that do not count any more. */
  private Set<Long> reversed(final List<TimelineEvent> events) {
    final var conversions =
        events.stream()
            .map(TimelineEvent::subject)
            .filter(ConversionView.class::isInstance)
            .map(ConversionView.class::cast)
            .map(conversion -> Long.valueOf(conversion.eventId()))
            .toList();
    return corrections.reversed(Long.parseLong(card.getLead().id()), conversions);
  }

  /** Where older events begin, or null. */
  public String getNextCursor() {
    return found().nextCursor();
  }

  private TimelinePage found() {
    if (found == null) {
      final var types = kind == null ? Set.<String>of() : KINDS.getOrDefault(kind, Set.of());
      found =
          fault.told(
              () -> timeline.page(client.getId(), types, PageRequest.DEFAULT_LIMIT, cursor),
              new TimelinePage(List.of(), null));
    }
    return found;
  }

  private static TimelineRow row(final TimelineEvent event, final Set<Long> reversed) {
    final var subject = event.subject();
    if (subject instanceof ConversionView conversion) {
      return row(event, conversion, reversed);
    }
    if (subject instanceof PostbackView call) {
      return row(event, call.goal(), null, null, call.eventId());
    }
    if (subject instanceof CorrectionView correction) {
      return row(event, correction);
    }
    if (subject instanceof DeliveryView delivery) {
      return row(
          event, delivery.goal(), delivery.destination(), delivery.status(), delivery.eventId());
    }
    return subject instanceof SystemMessageView message
        ? row(event, null, message.text(), null, message.eventId())
        : row(event, null, null, null, null);
  }

  private static TimelineRow row(
      final TimelineEvent event, final ConversionView conversion, final Set<Long> reversed) {
    return new TimelineRow(
        event.at(),
        event.type(),
        conversion.goal(),
        conversion.sum(),
        conversion.currency(),
        null,
        conversion.author(),
        reversed.contains(Long.valueOf(conversion.eventId())) ? TimelineRow.REVERSED : null,
        conversion.eventId());
  }

  private static TimelineRow row(final TimelineEvent event, final CorrectionView correction) {
    return new TimelineRow(
        event.at(),
        event.type(),
        null,
        correction.sum(),
        null,
        correction.reason(),
        correction.author(),
        correction.kind(),
        correction.eventId());
  }

  private static TimelineRow row(
      final TimelineEvent event,
      final String goal,
      final String text,
      final String status,
      final String eventId) {
    return new TimelineRow(event.at(), event.type(), goal, null, null, text, null, status, eventId);
  }

  /** What is wrong with the part of it that the address names, or null. */
  public Refusal getFault() {
    found();
    return fault.refusal();
  }

  /** What can be filtered by. */
  public Set<String> getKinds() {
    return KINDS.keySet();
  }

  /** What is filtered by; null for all. */
  public String getKind() {
    return kind;
  }

  public void setKind(final String kind) {
    this.kind = kind;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(final String cursor) {
    this.cursor = cursor;
  }
}
