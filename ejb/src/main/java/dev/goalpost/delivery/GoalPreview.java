package dev.goalpost.delivery;

import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.lead.LeadFacts;
import dev.goalpost.lead.Leads;
import dev.goalpost.macro.Place;
import dev.goalpost.macro.Template;
import dev.goalpost.postback.CountedEvent;
import dev.goalpost.postback.Reason;
import dev.goalpost.postback.Rehearsal;
import dev.goalpost.postback.Verdict;
import dev.goalpost.spot.SpotView;
import dev.goalpost.spot.Spots;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Shows what would follow from an event, without any of it. */
@Stateless
public class GoalPreview {

  @Inject private Goals goals;
  @Inject private Leads leads;
  @Inject private Spots spots;
  @Inject private Rehearsal rehearsal;
  @Inject private DestinationKinds kinds;

  /** What would follow if a partner reported the goal for a client. */
  public PreviewResult preview(final long goalId, final PreviewForm form) {
    final var goal = goals.find(goalId);
    final var verdict = rehearsal.verdict(form.parameters(goal.token()));
    if (verdict instanceof Verdict.Counted counted) {
      return shown(counted.event());
    }
    return verdict instanceof Verdict.Refused refused && !isForBeingArchived(refused, goal)
        ? new PreviewResult.Refused(refused.rejection())
        : PreviewResult.Shown.NOTHING;
  }

  private static boolean isForBeingArchived(final Verdict.Refused refused, final GoalView goal) {
    return goal.archived() && refused.rejection().reason() == Reason.UNKNOWN_GOAL;
  }

  /** A later event may count as another goal: that one's consequences are shown. */
  private PreviewResult shown(final CountedEvent counted) {
    final var goal = goals.find(counted.goalId());
    final var spot = spots.find(counted.lead().spotId());
    final var event = event(counted, spot);
    return new PreviewResult.Shown(
        requests(event), StatisticsChange.of(goal, counted.worth()), message(goal, spot, event));
  }

  private Event event(final CountedEvent counted, final SpotView spot) {
    final var lead = LeadFacts.of(leads.find(counted.lead().clickId()));
    final var call = counted.call();
    return new Event(
        counted.id(),
        counted.lead().accountId(),
        counted.goalId(),
        counted.goal(),
        counted.lead().spotId(),
        spot.code(),
        lead,
        call.amount(),
        counted.currency(),
        call.playerId() == null ? lead.playerId() : call.playerId(),
        call.txid(),
        counted.occurredAt(),
        counted.receivedAt(),
        call.params());
  }

  /** Asks the kinds themselves, since the table of routes would store destinations that are new. */
  private List<Preview> requests(final Event event) {
    return kinds.all().flatMap(kind -> requests(kind, event)).toList();
  }

  private static Stream<Preview> requests(final DestinationKind kind, final Event event) {
    return kind.routes().stream()
        .filter(route -> route.goalId() == event.goalId())
        .filter(route -> route.spotId() == null || route.spotId() == event.spotId())
        .filter(route -> kind.isSendable(new Outgoing(0, event, route)))
        .map(route -> kind.preview(new Outgoing(0, event, route)));
  }

  private static String message(final GoalView goal, final SpotView spot, final Event event) {
    return spot.crmEnabled() && goal.systemMessage().enabled()
        ? Template.parse(goal.systemMessage().text())
            .render(Place.MESSAGE, new EventValues(event, spot.defaultManager()))
        : null;
  }
}
