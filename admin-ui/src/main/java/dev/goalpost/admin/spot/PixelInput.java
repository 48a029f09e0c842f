package dev.goalpost.admin.spot;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/**
 * A pixel while it is edited. Credentials are only ever written: of a stored one there is a mask,
 * and a field that is left blank keeps it.
 */
public class PixelInput implements Serializable {

  private final Map<String, String> values = new HashMap<>();
  private final Map<String, String> masks = new HashMap<>();
  private String state;
  private boolean removed;

  /** Of what is stored, a setting is shown. */
  void show(final String name, final String value, final boolean secret) {
    (secret ? masks : values).put(name, value);
  }

  void setState(final String state) {
    this.state = state;
  }

  /** All settings as the form of a spot has them; null for no pixel. */
  Map<String, String> settings() {
    if (removed) {
      return null;
    }
    final var settings = new HashMap<>(masks);
    values.forEach((name, value) -> settings.merge(name, text(value), PixelInput::written));
    return settings;
  }

  private static String text(final String value) {
    return value == null ? "" : value;
  }

  private static String written(final String mask, final String value) {
    return value.isEmpty() ? mask : value;
  }

  /** What the fields hold, by setting. */
  public Map<String, String> getValues() {
    return values;
  }

  /** What stands for stored credentials, by setting. */
  public Map<String, String> getMasks() {
    return masks;
  }

  /** {@code ok}, {@code credentials_invalid} or {@code paused}; null if nothing is stored. */
  public String getState() {
    return state;
  }

  public boolean isRemoved() {
    return removed;
  }

  public void setRemoved(final boolean removed) {
    this.removed = removed;
  }
}
