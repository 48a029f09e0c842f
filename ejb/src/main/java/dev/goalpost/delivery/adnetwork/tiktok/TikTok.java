package dev.goalpost.delivery.adnetwork.tiktok;

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
import java.util.regex.Pattern;

/** TikTok. */
@ApplicationScoped
public class TikTok implements AdNetwork {

  private static final Pattern EVENT_NAME = Pattern.compile("\\P{Cntrl}{1,50}");

  @Override
  public String id() {
    return "tiktok";
  }

  @Override
  public String label() {
    return "TikTok";
  }

  @Override
  public List<PixelSetting> settings() {
    return List.of(
        PixelSetting.identity("pixel_code", "Pixel code", "[A-Za-z0-9]{1,40}", "C4AAAAAAAAAAAAAA"),
        PixelSetting.credential("access_token", "Access token"),
        PixelSetting.optional(
            "test_event_code", "Test event code", "[A-Za-z0-9]{1,40}", "TEST12345"));
  }

  @Override
  public List<String> standardEvents() {
    return List.of(
        "CompletePayment",
        "CompleteRegistration",
        "Subscribe",
        "SubmitForm",
        "Contact",
        "AddPaymentInfo",
        "AddToCart",
        "AddToWishlist",
        "ClickButton",
        "Download",
        "InitiateCheckout",
        "PlaceAnOrder",
        "Search",
        "ViewContent");
  }

  @Override
  public Optional<String> faultIn(final String eventName) {
    return EVENT_NAME.matcher(eventName).matches()
        ? Optional.empty()
        : Optional.of("A TikTok event name is one line of at most 50 characters.");
  }

  @Override
  public Duration horizon() {
    return Duration.ofHours(168);
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
