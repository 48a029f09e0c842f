package dev.goalpost.spot;

import dev.goalpost.platform.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * A pixel as its network needs it.
 *
 * @param settings by name, in clear; what is not set is absent
 */
public record Pixel(long spotId, String network, Map<String, Secret> settings) {

  public Pixel {
    settings = Map.copyOf(settings);
  }

  /** The value of a setting that every pixel of the network has. */
  public String required(final String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("A pixel of " + network + " lacks " + name));
  }

  /** The value of a setting that a pixel may do without. */
  public Optional<String> optional(final String name) {
    return Optional.ofNullable(settings.get(name)).map(Secret::value);
  }
}
