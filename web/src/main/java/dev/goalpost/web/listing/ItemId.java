package dev.goalpost.web.listing;

import dev.goalpost.platform.Refusal;
import java.util.regex.Pattern;

/** The numeric id of an item, as it stands in a path. */
public record ItemId(long value) {

  private static final Pattern FORM = Pattern.compile("[0-9]{1,18}");

  /**
   * For JAX-RS.
   *
   * @throws Refusal if {@code text} is no id: then no item has it
   */
  public static ItemId fromString(final String text) {
    if (!FORM.matcher(text).matches()) {
      throw Refusal.notFound("An item with such an id");
    }
    return new ItemId(Long.parseLong(text));
  }
}
