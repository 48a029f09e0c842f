package dev.goalpost.delivery.adnetwork.yandex;

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

/** Yandex Metrica. */
@ApplicationScoped
public class Yandex implements AdNetwork {

  /** A goal's identifier in Metrica; it travels in a CSV column, so no separators or quotes. */
  private static final Pattern TARGET = Pattern.compile("[^\\p{Cntrl},;\"\\s]{1,255}");

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
        PixelSetting.identity("counter_id", "Counter", "[0-9]{1,18}", "12345678"),
        PixelSetting.credential("token", "OAuth token"));
  }

  @Override
  public List<String> standardEvents() {
    return List.of();
  }

  @Override
  public Optional<String> faultIn(final String eventName) {
    return TARGET.matcher(eventName).matches()
        ? Optional.empty()
        : Optional.of(
            "A Yandex goal identifier has no spaces, commas, semicolons or quotation marks.");
  }

  @Override
  public Duration horizon() {
    return Duration.ofHours(504);
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
