package dev.goalpost.spot;

import dev.goalpost.platform.Fault;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One setting of a pixel.
 *
 * @param name in API and tables: snake_case
 * @param label as a form shows it
 * @param required whether a pixel is useless without it
 * @param secret whether it is a credential: written by its owner, never shown again
 * @param form what a value must look like
 * @param example a value of that form, for the error message
 */
public record PixelSetting(
    String name, String label, boolean required, boolean secret, Pattern form, String example) {

  /** What may stand in a header as it is. */
  private static final Pattern ONE_LINE = Pattern.compile("[ -~]{1,1000}");

  /** What identifies the pixel at its network. */
  public static PixelSetting identity(
      final String name, final String label, final String form, final String example) {
    return new PixelSetting(name, label, true, false, Pattern.compile(form), example);
  }

  /** A credential without which nothing can be sent. */
  public static PixelSetting credential(final String name, final String label) {
    return new PixelSetting(name, label, true, true, ONE_LINE, "");
  }

  /** Something that may be left out. */
  public static PixelSetting optional(
      final String name, final String label, final String form, final String example) {
    return new PixelSetting(name, label, false, false, Pattern.compile(form), example);
  }

  /** What is wrong with {@code value}, or nothing. */
  Optional<Fault> faultIn(final String value) {
    return form.matcher(value).matches()
        ? Optional.empty()
        : Optional.of(
            example.isEmpty()
                ? Fault.of(name + " is not valid.", "rule.one_line")
                : Fault.of(
                    name + " is not valid: it looks like " + example + ".",
                    "rule.looks_like",
                    example));
  }
}
