package dev.goalpost.delivery.adnetwork.fifth;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Accepted;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.NetworkAnswer;
import dev.goalpost.delivery.adnetwork.NetworkCall;
import dev.goalpost.delivery.adnetwork.NetworkRequest;
import dev.goalpost.delivery.adnetwork.PixelCheck;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.platform.Fault;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A network that does not exist: all that one more would take. */
@ApplicationScoped
public class Fifth implements AdNetwork {

  private static final String URL = "http://127.0.0.1:9/events";

  private record Payload(List<Item> items) {}

  private record Item(String name, String id, long at, BigDecimal value, String currency) {}

  @Override
  public String id() {
    return "fifth";
  }

  @Override
  public String label() {
    return "A fifth network";
  }

  @Override
  public List<PixelSetting> settings() {
    return List.of(
        PixelSetting.identity("tag", "Tag", "[0-9]{1,9}", "42"),
        PixelSetting.credential("token", "Token"));
  }

  @Override
  public List<String> standardEvents() {
    return List.of("sale");
  }

  @Override
  public Optional<Fault> faultIn(final String eventName) {
    return eventName.matches("[a-z]+")
        ? Optional.empty()
        : Optional.of(Fault.of("An event name is lower-case letters.", "rule.no_separators"));
  }

  @Override
  public Duration horizon() {
    return Duration.ofDays(2);
  }

  @Override
  public int largestBatch() {
    return 10;
  }

  @Override
  public Optional<DeliveryOutcome> obstacle(final Report report) {
    return Optional.empty();
  }

  @Override
  public NetworkCall call(final List<Report> reports) {
    final var payload = new Payload(reports.stream().map(Fifth::item).toList());
    return new NetworkCall(
        NetworkRequest.json(URL, payload), () -> Response.ok().build(), Fifth::outcome);
  }

  private static Item item(final Report report) {
    return new Item(
        report.eventName(),
        report.eventId(),
        report.unixSeconds(),
        report.value(),
        report.currency());
  }

  private static DeliveryOutcome outcome(final NetworkAnswer answer) {
    if (answer.isSuccess()) {
      return new Accepted();
    }
    return answer.json().isEmpty() ? answer.unreadable() : new Rejected("HTTP " + answer.status());
  }

  @Override
  public PixelCheck check(final Pixel pixel) {
    return new PixelCheck.Impossible("The network has no test.");
  }
}
