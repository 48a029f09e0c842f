package dev.goalpost.delivery.adnetwork.facebook;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.NetworkCall;
import dev.goalpost.delivery.adnetwork.NetworkRequest;
import dev.goalpost.delivery.adnetwork.NormalForm;
import dev.goalpost.delivery.adnetwork.PixelCheck;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.RestClients;
import dev.goalpost.delivery.adnetwork.facebook.EventsRequest.ServerEvent;
import dev.goalpost.delivery.adnetwork.facebook.EventsRequest.UserData;
import dev.goalpost.platform.Fault;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Meta, under the name that its pixel is known by. */
@ApplicationScoped
public class Facebook implements AdNetwork {

  private static final String PIXEL_ID = "pixel_id";
  private static final String ACCESS_TOKEN = "access_token";
  private static final String TEST_CODE = "test_event_code";
  private static final String PURCHASE = "Purchase";
  private static final Duration HORIZON = Duration.ofDays(7);
  private static final int LARGEST_BATCH = 1_000;
  private static final Pattern EVENT_NAME = Pattern.compile("\\P{Cntrl}{1,50}");

  private final RestClients clients;
  private final URI base;
  private final String version;
  private final Clock clock;

  /** For the container's proxy. */
  protected Facebook() {
    this(null, null, null, null);
  }

  @Inject
  Facebook(
      final RestClients clients,
      @ConfigProperty(name = "goalpost.facebook.url", defaultValue = "https://graph.facebook.com")
          final URI base,
      @ConfigProperty(name = "goalpost.facebook.version", defaultValue = "v25.0")
          final String version,
      final Clock clock) {
    this.clients = clients;
    this.base = base;
    this.version = version;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "facebook";
  }

  @Override
  public String label() {
    return "Facebook";
  }

  @Override
  public List<PixelSetting> settings() {
    return List.of(
        PixelSetting.identity(PIXEL_ID, "Pixel id", "[0-9]{1,30}", "1234567890123456"),
        PixelSetting.credential(ACCESS_TOKEN, "Access token"),
        PixelSetting.optional(TEST_CODE, "Test event code", "[A-Za-z0-9_-]{1,40}", "TEST12345"),
        PixelSetting.optional(
            "action_source",
            "Action source",
            "website|chat|app|email|phone_call|physical_store|system_generated|other",
            "website or chat"));
  }

  @Override
  public List<String> standardEvents() {
    return List.of(
        "Purchase",
        "CompleteRegistration",
        "Lead",
        "Subscribe",
        "StartTrial",
        "AddPaymentInfo",
        "AddToCart",
        "AddToWishlist",
        "Contact",
        "CustomizeProduct",
        "Donate",
        "FindLocation",
        "InitiateCheckout",
        "Schedule",
        "Search",
        "SubmitApplication",
        "ViewContent");
  }

  @Override
  public Optional<Fault> faultIn(final String eventName) {
    return EVENT_NAME.matcher(eventName).matches()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "A Facebook event name is one line of at most 50 characters.",
                "rule.short_line",
                50));
  }

  @Override
  public Duration horizon() {
    return HORIZON;
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
    return report.eventName().equals(PURCHASE) && report.value() == null
        ? Optional.of(new Rejected("Meta takes no Purchase without a value and a currency"))
        : Optional.empty();
  }

  @Override
  public NetworkCall call(final List<Report> reports) {
    return call(reports.get(0).pixel(), reports.stream().map(ServerEvents::of).toList());
  }

  private NetworkCall call(final Pixel pixel, final List<ServerEvent> events) {
    final var id = pixel.required(PIXEL_ID);
    final var request =
        new EventsRequest(
            events, pixel.required(ACCESS_TOKEN), pixel.optional(TEST_CODE).orElse(null));
    return new NetworkCall(
        NetworkRequest.json(base + "/" + version + "/" + id + "/events", request),
        () -> clients.client(ConversionsApi.class, base).send(version, id, request),
        GraphAnswer::outcome);
  }

  @Override
  public PixelCheck check(final Pixel pixel) {
    return pixel.optional(TEST_CODE).isEmpty()
        ? new PixelCheck.Impossible(
            "The pixel has no test event code: copy one from the tab Test events of Meta's Events"
                + " Manager into the pixel's settings, then check again. Nothing was sent.")
        : new PixelCheck.Possible(call(pixel, List.of(sample(pixel))));
  }

  /** No name that Meta optimises for, and nobody's data. */
  private ServerEvent sample(final Pixel pixel) {
    final var now = clock.instant();
    final var nobody = ServerEvents.hashed(Optional.of("goalpost-check"), NormalForm::plain);
    return new ServerEvent(
        "GoalpostCheck",
        now.getEpochSecond(),
        "check-" + pixel.spotId() + "-" + now.toEpochMilli(),
        "system_generated",
        null,
        UserData.of(nobody),
        null);
  }
}
