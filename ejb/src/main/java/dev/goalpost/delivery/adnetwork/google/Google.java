package dev.goalpost.delivery.adnetwork.google;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Skipped;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.NetworkCall;
import dev.goalpost.delivery.adnetwork.NetworkRequest;
import dev.goalpost.delivery.adnetwork.PixelCheck;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.RestClients;
import dev.goalpost.delivery.adnetwork.google.Hit.HitEvent;
import dev.goalpost.delivery.adnetwork.google.Hit.Params;
import dev.goalpost.platform.Fault;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Google Analytics 4. */
@ApplicationScoped
public class Google implements AdNetwork {

  private static final String MEASUREMENT_ID = "measurement_id";
  private static final String API_SECRET = "api_secret";
  private static final Duration HORIZON = Duration.ofHours(72);
  private static final int LARGEST_BATCH = 25;

  private final RestClients clients;
  private final URI base;
  private final Clock clock;

  /** For the container's proxy. */
  protected Google() {
    this(null, null, null);
  }

  @Inject
  Google(
      final RestClients clients,
      @ConfigProperty(
              name = "goalpost.google.url",
              defaultValue = "https://www.google-analytics.com")
          final URI base,
      final Clock clock) {
    this.clients = clients;
    this.base = base;
    this.clock = clock;
  }

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
            MEASUREMENT_ID, "Measurement id", "G-[A-Za-z0-9]{1,20}", "G-ABC123DEF4"),
        PixelSetting.credential(API_SECRET, "API secret"));
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
  public Optional<Fault> faultIn(final String eventName) {
    return EventNames.faultIn(eventName);
  }

  @Override
  public Duration horizon() {
    return HORIZON;
  }

  @Override
  public int largestBatch() {
    return LARGEST_BATCH;
  }

  /** A request is about one client. */
  @Override
  public Object batchKey(final Report report) {
    return Hits.clientId(report).orElse("");
  }

  @Override
  public Optional<DeliveryOutcome> obstacle(final Report report) {
    return Hits.clientId(report).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Skipped(
                "The client has no ga_client_id that gtag made (two numbers with a dot between), by which"
                    + " Google Analytics knows people"));
  }

  @Override
  public NetworkCall call(final List<Report> reports) {
    final var pixel = reports.get(0).pixel();
    final var hit = Hits.of(reports);
    return new NetworkCall(
        NetworkRequest.json(url(MeasurementProtocol.COLLECT, pixel), hit),
        () -> client().collect(measurementId(pixel), apiSecret(pixel), hit),
        CollectAnswer::outcome);
  }

  @Override
  public PixelCheck check(final Pixel pixel) {
    final var hit = sample();
    return new PixelCheck.Possible(
        new NetworkCall(
            NetworkRequest.json(url(MeasurementProtocol.DEBUG, pixel), hit),
            () -> client().debug(measurementId(pixel), apiSecret(pixel), hit),
            CollectAnswer::verdict),
        "Google finds nothing wrong with events for this measurement id. It does not tell whether"
            + " the API secret is right.");
  }

  private Hit sample() {
    return new Hit(
        "1.1",
        Hits.micros(clock.instant()),
        List.of(
            new HitEvent(
                "goalpost_check", new Params(null, 1, "goalpost-check", null, null), null)));
  }

  private MeasurementProtocol client() {
    return clients.client(MeasurementProtocol.class, base);
  }

  private static String measurementId(final Pixel pixel) {
    return pixel.required(MEASUREMENT_ID);
  }

  private static String apiSecret(final Pixel pixel) {
    return pixel.required(API_SECRET);
  }

  private String url(final String path, final Pixel pixel) {
    return base
        + path
        + "?measurement_id="
        + measurementId(pixel)
        + "&api_secret="
        + URLEncoder.encode(apiSecret(pixel), StandardCharsets.UTF_8);
  }
}
