package dev.goalpost.delivery.adnetwork.tiktok;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.Hash;
import dev.goalpost.delivery.adnetwork.NetworkCall;
import dev.goalpost.delivery.adnetwork.NetworkRequest;
import dev.goalpost.delivery.adnetwork.NormalForm;
import dev.goalpost.delivery.adnetwork.PixelCheck;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.RestClients;
import dev.goalpost.delivery.adnetwork.tiktok.TrackRequest.TrackedEvent;
import dev.goalpost.delivery.adnetwork.tiktok.TrackRequest.User;
import dev.goalpost.platform.Fault;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** TikTok. */
@ApplicationScoped
public class TikTok implements AdNetwork {

  private static final String PIXEL_CODE = "pixel_code";
  private static final String ACCESS_TOKEN = "access_token";
  private static final String TEST_CODE = "test_event_code";
  private static final int LARGEST_BATCH = 1_000;
  private static final Pattern EVENT_NAME = Pattern.compile("\\P{Cntrl}{1,50}");

  private final RestClients clients;
  private final URI base;
  private final Clock clock;

  /** For the container's proxy. */
  protected TikTok() {
    this(null, null, null);
  }

  @Inject
  TikTok(
      final RestClients clients,
      @ConfigProperty(
              name = "goalpost.tiktok.url",
              defaultValue = "https://business-api.tiktok.com")
          final URI base,
      final Clock clock) {
    this.clients = clients;
    this.base = base;
    this.clock = clock;
  }

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
        PixelSetting.identity(PIXEL_CODE, "Pixel code", "[A-Za-z0-9_-]{1,40}", "C4AAAAAAAAAAAAAA"),
        PixelSetting.credential(ACCESS_TOKEN, "Access token"),
        PixelSetting.optional(TEST_CODE, "Test event code", "[A-Za-z0-9_-]{1,40}", "TEST12345"));
  }

  @Override
  public List<String> standardEvents() {
    return List.of(
        "Purchase",
        "CompletePayment",
        "CompleteRegistration",
        "Subscribe",
        "Lead",
        "StartTrial",
        "SubmitForm",
        "SubmitApplication",
        "ApplicationApproval",
        "Contact",
        "Schedule",
        "AddPaymentInfo",
        "AddToCart",
        "AddToWishlist",
        "ClickButton",
        "CustomizeProduct",
        "Download",
        "FindLocation",
        "InitiateCheckout",
        "PlaceAnOrder",
        "Search",
        "ViewContent");
  }

  @Override
  public Optional<Fault> faultIn(final String eventName) {
    return EVENT_NAME.matcher(eventName).matches()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "A TikTok event name is one line of at most 50 characters.",
                "rule.short_line",
                50));
  }

  /** TikTok documents none. */
  @Override
  public Duration horizon() {
    return ChronoUnit.FOREVER.getDuration();
  }

  @Override
  public int largestBatch() {
    return LARGEST_BATCH;
  }

  /** Events on trial go alone: their answers are read one by one. */
  @Override
  public Object batchKey(final Report report) {
    return report.pixel().optional(TEST_CODE).isPresent() ? null : "";
  }

  @Override
  public Optional<DeliveryOutcome> obstacle(final Report report) {
    return Optional.empty();
  }

  @Override
  public NetworkCall call(final List<Report> reports) {
    return call(reports.get(0).pixel(), reports.stream().map(TrackedEvents::of).toList());
  }

  private NetworkCall call(final Pixel pixel, final List<TrackedEvent> events) {
    final var token = pixel.required(ACCESS_TOKEN);
    final var request =
        new TrackRequest(
            "web", pixel.required(PIXEL_CODE), pixel.optional(TEST_CODE).orElse(null), events);
    final var headers = Map.of("Content-Type", "application/json", EventsApi.TOKEN, token);
    return new NetworkCall(
        new NetworkRequest("POST", base + EventsApi.PATH, headers, request),
        () -> clients.client(EventsApi.class, base).send(token, request),
        TrackAnswer::outcome);
  }

  @Override
  public PixelCheck check(final Pixel pixel) {
    return pixel.optional(TEST_CODE).isEmpty()
        ? new PixelCheck.Impossible(
            "The pixel has no test event code: copy one from the tab Test events of TikTok's Events"
                + " Manager into the pixel's settings, then check again. Nothing was sent.")
        : new PixelCheck.Possible(call(pixel, List.of(sample(pixel))));
  }

  /** No name that TikTok optimises for, and nobody's data. */
  private TrackedEvent sample(final Pixel pixel) {
    final var now = clock.instant();
    final var nobody = Hash.of(Optional.of("goalpost-check"), NormalForm::plain).orElseThrow();
    return new TrackedEvent(
        "GoalpostCheck",
        now.getEpochSecond(),
        "check-" + pixel.spotId() + "-" + now.toEpochMilli(),
        new User(null, null, nobody, null, null, null, null, null),
        null,
        null);
  }
}
