package dev.goalpost.postback;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads amounts of money exactly; no binary floating point is involved. */
public final class Amount {

  /** What an amount looks like; to follow the name of a field. */
  public static final String FORM =
      " must be a plain number such as 50 or 12.5: digits, a point and at most 4 decimals,"
          + " 19 digits in all.";

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]{1,4})?");
  private static final int MOST_DIGITS = 19;

  private Amount() {}

  /** The amount, or nothing if {@code text} is none. */
  public static Optional<BigDecimal> parse(final String text) {
    return DECIMAL.matcher(text).matches() && digits(text) <= MOST_DIGITS
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static long digits(final String text) {
    return text.chars().filter(c -> c >= '0' && c <= '9').count();
  }
}
