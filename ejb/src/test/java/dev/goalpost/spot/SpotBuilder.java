package dev.goalpost.spot;

import java.util.HashMap;
import java.util.Map;

/** A spot's form that is fine but for what a test changes. */
final class SpotBuilder {

  private String code = "abcd1234";
  private String name = "Channel";
  private String targetUrl;
  private String registrationUrl;
  private final Map<String, Map<String, String>> pixels = new HashMap<>();

  static SpotBuilder spot() {
    return new SpotBuilder();
  }

  SpotBuilder code(final String newCode) {
    code = newCode;
    return this;
  }

  SpotBuilder name(final String newName) {
    name = newName;
    return this;
  }

  SpotBuilder targetUrl(final String newUrl) {
    targetUrl = newUrl;
    return this;
  }

  SpotBuilder registrationUrl(final String newUrl) {
    registrationUrl = newUrl;
    return this;
  }

  SpotBuilder pixel(final String network, final Map<String, String> settings) {
    pixels.put(network, settings);
    return this;
  }

  SpotForm form() {
    return new SpotForm(code, name, targetUrl, null, null, registrationUrl, pixels, null);
  }
}
