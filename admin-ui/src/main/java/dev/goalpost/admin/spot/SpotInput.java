package dev.goalpost.admin.spot;

import dev.goalpost.spot.PixelNetwork;
import dev.goalpost.spot.SpotForm;
import dev.goalpost.spot.SpotView;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A spot while it is edited: what the fields of the form hold. */
public class SpotInput implements Serializable {

  private String code;
  private String name;
  private String targetUrl;
  private boolean crmEnabled;
  private String defaultManager;
  private String registrationUrl;
  private final Map<String, PixelInput> pixels = new HashMap<>();
  private boolean archived;

  /** A spot that is new. */
  static SpotInput blank(final Collection<? extends PixelNetwork> networks) {
    final var input = new SpotInput();
    networks.forEach(network -> input.pixels.put(network.id(), new PixelInput()));
    return input;
  }

  static SpotInput of(final SpotView spot, final Collection<? extends PixelNetwork> networks) {
    final var input = blank(networks);
    input.code = spot.code();
    input.name = spot.name();
    input.targetUrl = spot.targetUrl();
    input.crmEnabled = spot.crmEnabled();
    input.defaultManager = spot.defaultManager();
    input.registrationUrl = spot.registrationUrl();
    input.archived = spot.archived();
    networks.forEach(network -> input.take(network, spot));
    return input;
  }

  private void take(final PixelNetwork network, final SpotView spot) {
    final var stored = spot.pixels().get(network.id());
    if (stored != null) {
      final var pixel = pixels.get(network.id());
      pixel.setState(spot.pixelStates().get(network.id()));
      network
          .settings()
          .forEach(
              setting -> pixel.show(setting.name(), stored.get(setting.name()), setting.secret()));
    }
  }

  SpotForm form() {
    final var settings = new HashMap<String, Map<String, String>>();
    pixels.forEach((network, pixel) -> settings.put(network, pixel.settings()));
    return new SpotForm(
        code, name, targetUrl, crmEnabled, defaultManager, registrationUrl, settings, archived);
  }

  public String getCode() {
    return code;
  }

  public void setCode(final String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(final String name) {
    this.name = name;
  }

  public String getTargetUrl() {
    return targetUrl;
  }

  public void setTargetUrl(final String targetUrl) {
    this.targetUrl = targetUrl;
  }

  public boolean isCrmEnabled() {
    return crmEnabled;
  }

  public void setCrmEnabled(final boolean crmEnabled) {
    this.crmEnabled = crmEnabled;
  }

  public String getDefaultManager() {
    return defaultManager;
  }

  public void setDefaultManager(final String defaultManager) {
    this.defaultManager = defaultManager;
  }

  public String getRegistrationUrl() {
    return registrationUrl;
  }

  public void setRegistrationUrl(final String registrationUrl) {
    this.registrationUrl = registrationUrl;
  }

  /** By network. */
  public Map<String, PixelInput> getPixels() {
    return pixels;
  }

  public boolean isArchived() {
    return archived;
  }

  void setArchived(final boolean archived) {
    this.archived = archived;
  }
}
