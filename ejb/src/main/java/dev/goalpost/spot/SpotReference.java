package dev.goalpost.spot;

import java.util.regex.Pattern;

/** How a spot is named from outside: by its code, which holds a letter, or by its numeric id. */
public final class SpotReference {

  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  private SpotReference() {}

  /** Whether {@code reference} is a numeric id rather than a code. */
  public static boolean isId(final String reference) {
    return ID.matcher(reference).matches();
  }
}
