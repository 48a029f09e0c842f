package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DestinationKind;
import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.Outgoing;
import dev.goalpost.delivery.Preview;
import dev.goalpost.delivery.Route;
import dev.goalpost.delivery.Target;
import dev.goalpost.goal.GoalEvents;
import dev.goalpost.goal.Goals;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;

/** Pixels at ad networks: what is the same for all networks. */
@ApplicationScoped
class AdNetworkKind implements DestinationKind {

  static final String ID = "ad_network";

  @Inject private AdNetworks networks;
  @Inject private NetworkCalls calls;
  @Inject private Goals goals;
  @Inject private Spots spots;
  @Inject private Clock clock;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Route> routes() {
    final var events = goals.events();
    return spots.pixels().stream().flatMap(pixel -> routes(pixel, events)).toList();
  }

  /** A network that was removed from the installation leaves its settings behind. */
  private Stream<Route> routes(final Pixel pixel, final List<GoalEvents> events) {
    return networks.find(pixel.network()).stream()
        .flatMap(network -> events.stream().flatMap(goal -> route(network, pixel, goal)));
  }

  private static Stream<Route> route(
      final AdNetwork network, final Pixel pixel, final GoalEvents goal) {
    return Stream.ofNullable(goal.names().get(network.id()))
        .map(name -> new PixelRoute(goal.goalId(), network, pixel, name));
  }

  /** Each pixel keeps its destination, whatever becomes of it; no network stands in for another. */
  @Override
  public boolean replaces(final Target former, final Route route) {
    return false;
  }

  @Override
  public String withoutRoute() {
    return "The spot has no pixel there any more, or the goal no event name";
  }

  @Override
  public Long spotId(final Target target) {
    return PixelRoute.spotId(target.identity());
  }

  @Override
  public int largestBatch(final Target target) {
    return of(target, AdNetwork::largestBatch, 1);
  }

  @Override
  public Duration gathering(final Target target) {
    return of(target, network -> network.gathering(spotId(target)), Duration.ZERO);
  }

  @Override
  public Duration horizon(final Target target) {
    return of(target, AdNetwork::horizon, Duration.ZERO);
  }

  private <T> T of(final Target target, final Function<AdNetwork, T> property, final T otherwise) {
    return networks.find(target.name()).map(property).orElse(otherwise);
  }

  @Override
  public Object batchKey(final Outgoing delivery) {
    return route(delivery).network().batchKey(report(delivery));
  }

  @Override
  public CompletionStage<List<Exchange>> send(
      final Target target, final List<Outgoing> deliveries) {
    final var network = route(deliveries.get(0)).network();
    final var exchanges = new HashMap<Long, Exchange>();
    for (final var delivery : deliveries) {
      obstacle(network, report(delivery))
          .ifPresent(why -> exchanges.put(delivery.id(), Exchange.unsent(why)));
    }
    final var free =
        deliveries.stream().filter(delivery -> !exchanges.containsKey(delivery.id())).toList();
    return sent(network, free)
        .thenApply(
            sent -> {
              exchanges.putAll(sent);
              return deliveries.stream().map(delivery -> exchanges.get(delivery.id())).toList();
            });
  }

  private CompletionStage<Map<Long, Exchange>> sent(
      final AdNetwork network, final List<Outgoing> deliveries) {
    return deliveries.isEmpty()
        ? CompletableFuture.completedStage(Map.of())
        : make(network, deliveries).thenApply(result -> exchanges(network, deliveries, result));
  }

  private CompletionStage<NetworkCalls.Result> make(
      final AdNetwork network, final List<Outgoing> deliveries) {
    final var reports = deliveries.stream().map(AdNetworkKind::report).toList();
    return calls.make(network.id(), network.call(reports));
  }

  private Optional<DeliveryOutcome> obstacle(final AdNetwork network, final Report report) {
    final var age = Duration.between(report.event().occurredAt(), clock.instant());
    return age.compareTo(network.horizon()) > 0
        ? Optional.of(tooOld(network))
        : network.obstacle(report);
  }

  private static DeliveryOutcome tooOld(final AdNetwork network) {
    final var horizon = network.horizon();
    final var age =
        horizon.toDays() > 3
            ? horizon.toDays() + " days, which "
            : horizon.toHours() + " hours, which ";
    return new Rejected("The event is older than " + age + network.label() + " does not take");
  }

  /** All that goes together goes to one pixel. */
  private static Map<Long, Exchange> exchanges(
      final AdNetwork network, final List<Outgoing> deliveries, final NetworkCalls.Result result) {
    final var masked = Masked.of(network, report(deliveries.get(0)).pixel());
    final var parts =
        deliveries.stream()
            .map(delivery -> network.call(List.of(report(delivery))).shown())
            .toList();
    final var shown = ShownExchange.of(masked, parts, result);
    final var exchanges = new HashMap<Long, Exchange>();
    for (int index = 0; index < shown.size(); index++) {
      exchanges.put(deliveries.get(index).id(), shown.get(index));
    }
    return exchanges;
  }

  @Override
  public boolean isSendable(final Outgoing delivery) {
    return obstacle(route(delivery).network(), report(delivery)).isEmpty();
  }

  @Override
  public Preview preview(final Outgoing delivery) {
    final var network = route(delivery).network();
    final var report = report(delivery);
    return ShownExchange.preview(
        network.id(), Masked.of(network, report.pixel()), network.call(List.of(report)).shown());
  }

  private static PixelRoute route(final Outgoing delivery) {
    return (PixelRoute) delivery.route();
  }

  private static Report report(final Outgoing delivery) {
    return route(delivery).report(delivery.event());
  }
}
