package dev.goalpost.delivery.adnetwork.google;

import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.spot.PixelSetting;
import jakarta.enterprise.context.ApplicationScoped;
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
}
