package dev.goalpost.delivery.adnetwork.yandex;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Skipped;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.NetworkCall;
import dev.goalpost.delivery.adnetwork.NetworkRequest;
import dev.goalpost.delivery.adnetwork.PixelCheck;
import dev.goalpost.delivery.adnetwork.Report;
import dev.goalpost.delivery.adnetwork.RestClients;
import dev.goalpost.platform.Fault;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Yandex Metrica. */
@ApplicationScoped
public class Yandex implements AdNetwork {

  private static final String COUNTER_ID = "counter_id";
  private static final String TOKEN = "token";
  private static final Duration HORIZON = Duration.ofDays(21);
  private static final int LARGEST_BATCH = 1_000;

  /** A goal's identifier in Metrica; it travels in a CSV column, so no separators or quotes. */
  private static final Pattern TARGET = Pattern.compile("[^\\p{Cntrl},;\"\\s]{1,255}");

  private final RestClients clients;
  private final URI base;
  private final FlushInterval flush;
  private final Clock clock;

  private final Map<String, UploadQuota> quotas = new ConcurrentHashMap<>();
  private final Map<Long, UploadQuota> quotaOfSpots = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  protected Yandex() {
    this(null, null, "0", null);
  }

  @Inject
  Yandex(
      final RestClients clients,
      @ConfigProperty(name = "goalpost.yandex.url", defaultValue = "https://api-metrika.yandex.net")
          final URI base,
      @ConfigProperty(name = "goalpost.yandex.flush", defaultValue = "60") final String flush,
      final Clock clock) {
    this.clients = clients;
    this.base = base;
    this.flush = FlushInterval.parse(flush);
    this.clock = clock;
  }

  @Override
  public String id() {
    return "yandex";
  }

  @Override
  public String label() {
    return "Yandex Metrica";
  }

  @Override
  public List<PixelSetting> settings() {
    return List.of(
        PixelSetting.identity(COUNTER_ID, "Counter", "[0-9]{1,18}", "12345678"),
        PixelSetting.credential(TOKEN, "OAuth token"));
  }

  @Override
  public List<String> standardEvents() {
    return List.of();
  }

  @Override
  public Optional<Fault> faultIn(final String eventName) {
    return TARGET.matcher(eventName).matches()
        ? Optional.empty()
        : Optional.of(
            Fault.of(
                "A Yandex goal identifier has no spaces, commas, semicolons or quotation marks.",
                "rule.no_separators"));
  }

  @Override
  public Duration horizon() {
    return HORIZON;
  }

  @Override
  public int largestBatch() {
    return LARGEST_BATCH;
  }

  /** A file holds ids of one kind. */
  @Override
  public Object batchKey(final Report report) {
    return Visitor.of(report).<Object>map(Visitor::type).orElse("");
  }

  /** Longer the nearer the login comes to its quota. */
  @Override
  public Duration gathering(final long spotId) {
    final var quota = quotaOfSpots.get(spotId);
    if (quota == null) {
      return flush.length();
    }
    final var pace = quota.pace();
    return pace.compareTo(flush.length()) > 0 ? pace : flush.length();
  }

  @Override
  public Optional<DeliveryOutcome> obstacle(final Report report) {
    return Visitor.of(report).isPresent()
        ? Optional.empty()
        : Optional.of(
            new Skipped(
                "The client has no ym_client_id, yclid or ym_user_id, by which Metrica knows people"));
  }

  @Override
  public NetworkCall call(final List<Report> reports) {
    final var pixel = reports.get(0).pixel();
    final var type = Visitor.of(reports.get(0)).orElseThrow().type();
    final var file = ConversionsFile.of(type, reports);
    return new NetworkCall(
        new NetworkRequest("POST", url(pixel, type), headers(pixel), file),
        () -> upload(pixel, type, file),
        UploadAnswer::outcome);
  }

  private Response upload(final Pixel pixel, final Visitor.Type type, final String file)
      throws Exception {
    final var quota = quota(pixel);
    return quota.upload(
        pixel.spotId() + " " + type,
        () ->
            client()
                .upload(
                    pixel.required(COUNTER_ID),
                    type.name(),
                    authorization(pixel),
                    List.of(part(file))));
  }

  private UploadQuota quota(final Pixel pixel) {
    final var quota =
        quotas.computeIfAbsent(pixel.required(TOKEN), token -> new UploadQuota(clock));
    quotaOfSpots.put(pixel.spotId(), quota);
    return quota;
  }

  private static EntityPart part(final String file) throws IOException {
    return EntityPart.withName("file")
        .fileName("conversions.csv")
        .mediaType("text/csv")
        .content(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
        .build();
  }

  @Override
  public PixelCheck check(final Pixel pixel) {
    return new PixelCheck.Possible(
        new NetworkCall(
            new NetworkRequest(
                "GET",
                base + counterPath(pixel),
                Map.of(HttpHeaders.AUTHORIZATION, authorization(pixel)),
                null),
            () -> client().counter(pixel.required(COUNTER_ID), authorization(pixel)),
            UploadAnswer::verdict),
        "The token may read the counter.");
  }

  private ManagementApi client() {
    return clients.client(ManagementApi.class, base);
  }

  private String url(final Pixel pixel, final Visitor.Type type) {
    return base + counterPath(pixel) + "/offline_conversions/upload?client_id_type=" + type.name();
  }

  private static String counterPath(final Pixel pixel) {
    return "/management/v1/counter/" + pixel.required(COUNTER_ID);
  }

  private static Map<String, String> headers(final Pixel pixel) {
    return Map.of(
        HttpHeaders.AUTHORIZATION,
        authorization(pixel),
        HttpHeaders.CONTENT_TYPE,
        MediaType.MULTIPART_FORM_DATA);
  }

  private static String authorization(final Pixel pixel) {
    return "OAuth " + pixel.required(TOKEN);
  }
}
