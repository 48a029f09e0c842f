package dev.goalpost.delivery.adnetwork;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Personal data as ad networks take it: the SHA-256 of its normal form, in lower-case hex. */
public final class Hash {

  private static final Pattern HASHED = Pattern.compile("[0-9a-f]{64}");

  /** Copied values come with spaces that are no ASCII, and with marks that nobody sees. */
  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");

  private Hash() {}

  /**
   * The hash of {@code raw}; what is a hash already stays as it is.
   *
   * @param normal the form that the network hashes, or nothing if the value has none
   */
  public static Optional<String> of(
      final Optional<String> raw, final Function<String, Optional<String>> normal) {
    return raw.flatMap(
        value -> {
          final var lower = AROUND.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
          return HASHED.matcher(lower).matches()
              ? Optional.of(lower)
              : normal.apply(lower).filter(text -> !text.isEmpty()).map(Hash::sha256);
        });
  }

  private static String sha256(final String text) {
    try {
      final var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
