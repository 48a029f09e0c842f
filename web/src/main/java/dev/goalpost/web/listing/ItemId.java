package dev.goalpost.web.listing;

import dev.goalpost.platform.IdText;
import dev.goalpost.platform.Refusal;

/** The numeric id of an item, as it stands in a path. */
public record ItemId(long value) {

  /**
   * For JAX-RS.
   *
   * @throws Refusal if {@code text} is no id: then no item has it
   */
  public static ItemId fromString(final String text) {
    return IdText.parse(text)
        .map(ItemId::new)
        .orElseThrow(() -> Refusal.notFound("An item with such an id"));
  }
}
