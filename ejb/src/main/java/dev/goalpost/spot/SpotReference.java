package dev.goalpost.spot;

import dev.goalpost.platform.IdText;

/** How a spot is named from outside: by its code, which holds a letter, or by its numeric id. */
public final class SpotReference {

  private SpotReference() {}

  /** Whether {@code reference} is a numeric id rather than a code. */
  public static boolean isId(final String reference) {
    return IdText.parse(reference).isPresent();
  }
}
