package dev.goalpost.delivery.adnetwork.google;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Skipped;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.NetworkCall;
import dev.goalpost.delivery.adnetwork.PixelCheck;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Google Analytics 4. */
@ApplicationScoped
public class Google implements AdNetwork {

  @Override
  public String id() {
    return "google";
  }

  @Override
  public String label() {
    return "Google Analytics";
  }

  @Override
  public List<PixelSetting> settings() {
    return List.of(
        PixelSetting.identity(
            "measurement_id", "Measurement id", "G-[A-Za-z0-9]{1,20}", "G-ABC123DEF4"),
        PixelSetting.credential("api_secret", "API secret"));
  }

  @Override
  public List<String> standardEvents() {
    return List.of(
        "purchase",
        "sign_up",
        "generate_lead",
        "login",
        "add_payment_info",
        "add_to_cart",
        "begin_checkout",
        "earn_virtual_currency",
        "join_group",
        "level_up",
        "refund",
        "search",
        "select_content",
        "share",
        "spend_virtual_currency",
        "tutorial_begin",
        "tutorial_complete",
        "view_item");
  }

  @Override
  public Optional<String> faultIn(final String eventName) {
    return EventNames.faultIn(eventName);
  }

  @Override
  public Duration horizon() {
    return Duration.ofHours(72);
  }

  @Override
  public int largestBatch() {
    return 1;
  }

  @Override
  public Optional<DeliveryOutcome> obstacle(final Report report) {
    return Optional.of(new Skipped("Nothing is sent there yet"));
  }

  @Override
  public NetworkCall call(final List<Report> reports) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PixelCheck check(final Pixel pixel) {
    return new PixelCheck.Impossible("Nothing is sent there yet.");
  }
}
