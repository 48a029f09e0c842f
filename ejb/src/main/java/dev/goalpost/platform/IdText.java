package dev.goalpost.platform;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** A numeric id as it is written: digits alone, no more than a {@code long} holds. */
public final class IdText {

  private static final Pattern FORM = Pattern.compile("[0-9]{1,19}");
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private IdText() {}

  /** The id that follows {@code prefix}, which is all else of {@code text}. */
  public static Optional<Long> after(final String prefix, final String text) {
    return text.startsWith(prefix) ? parse(text.substring(prefix.length())) : Optional.empty();
  }

  /** Nothing if {@code text} is no id. */
  public static Optional<Long> parse(final String text) {
    return Optional.of(text)
        .filter(digits -> FORM.matcher(digits).matches())
        .map(BigInteger::new)
        .filter(number -> number.compareTo(LARGEST) <= 0)
        .map(BigInteger::longValueExact);
  }
}
