package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.NoRoom;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.delivery.DestinationKind;
import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.Outgoing;
import dev.goalpost.delivery.Preview;
import dev.goalpost.delivery.RetryAfter;
import dev.goalpost.delivery.Route;
import dev.goalpost.delivery.Target;
import dev.goalpost.goal.GoalPostback;
import dev.goalpost.goal.Goals;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.platform.outbound.OutboundClient;
import dev.goalpost.platform.outbound.OutboundResult;
import dev.goalpost.platform.outbound.OutboundResult.Answered;
import dev.goalpost.platform.outbound.OutboundResult.Failed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Users' own trackers: a goal's external postback is called for each of its events. */
@ApplicationScoped
class TrackerKind implements DestinationKind {

  private static final Logger LOG = Logger.getLogger(TrackerKind.class.getName());

  @Inject private Goals goals;
  @Inject private OutboundClient client;
  @Inject private Clock clock;

  @Override
  public String id() {
    return "tracker";
  }

  @Override
  public List<Route> routes() {
    return goals.postbacks().stream().flatMap(TrackerKind::route).toList();
  }

  /** One that cannot be read must not stop the others. */
  private static Stream<Route> route(final GoalPostback postback) {
    try {
      return Stream.of(TrackerRoute.of(postback));
    } catch (final TemplateFault fault) {
      LOG.log(
          Level.WARNING,
          fault,
          () -> "The external postback of goal " + postback.goalId() + " is to be saved anew");
      return Stream.empty();
    }
  }

  @Override
  public String withoutRoute() {
    return "The goal is archived or has no external postback any more";
  }

  @Override
  public CompletionStage<List<Exchange>> send(
      final Target target, final List<Outgoing> deliveries) {
    final var delivery = deliveries.get(0);
    return send((TrackerRoute) delivery.route(), delivery).thenApply(List::of);
  }

  private CompletionStage<Exchange> send(final TrackerRoute route, final Outgoing delivery) {
    final var call = route.call(delivery.event(), clock.instant());
    return client.send(call.request()).thenApply(result -> exchange(route, call, result));
  }

  private Exchange exchange(
      final TrackerRoute route, final TrackerCall call, final OutboundResult result) {
    if (result instanceof Answered answered) {
      return new Exchange(
          outcome(route, answered),
          answered.status(),
          answered.duration(),
          call.shown(),
          call.shown(answered));
    }
    final var failed = (Failed) result;
    return new Exchange(outcome(failed), null, failed.duration(), call.shown(), null);
  }

  private DeliveryOutcome outcome(final TrackerRoute route, final Answered answered) {
    return AnswerRule.outcome(
        answered.status(),
        answered.body(),
        route.successContains(),
        RetryAfter.parse(answered.header("Retry-After").orElse(null), clock.instant()));
  }

  /** Trying again mends much, but not an address that must not be called. */
  static DeliveryOutcome outcome(final Failed failed) {
    return switch (failed.failure()) {
      case REFUSED_ADDRESS -> new Rejected(failed.detail());
      case NO_ROOM -> new NoRoom(failed.detail());
      default -> new Unavailable(failed.detail(), null);
    };
  }

  @Override
  public Preview preview(final Outgoing delivery) {
    final var route = (TrackerRoute) delivery.route();
    return route.call(delivery.event(), clock.instant()).preview(route.destination());
  }
}
