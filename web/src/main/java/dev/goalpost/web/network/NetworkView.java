package dev.goalpost.web.network;

import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.spot.PixelSetting;
import java.util.List;

/**
 * An ad network.
 *
 * @param settings what a pixel there is made of
 * @param standardEvents event names that the network itself knows
 */
record NetworkView(
    String id, String label, List<SettingView> settings, List<String> standardEvents) {

  /**
   * One setting of a pixel.
   *
   * @param form the regular expression that a value matches
   * @param example null where a value has no particular form
   */
  record SettingView(
      String name, String label, boolean required, boolean secret, String form, String example) {

    static SettingView of(final PixelSetting setting) {
      return new SettingView(
          setting.name(),
          setting.label(),
          setting.required(),
          setting.secret(),
          setting.form().pattern(),
          setting.example().isEmpty() ? null : setting.example());
    }
  }

  static NetworkView of(final AdNetwork network) {
    return new NetworkView(
        network.id(),
        network.label(),
        network.settings().stream().map(SettingView::of).toList(),
        network.standardEvents());
  }
}
