package dev.goalpost.platform;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Countries by their two letters: those of ISO 3166, and Kosovo, which has none there. */
public final class CountryCode {

  /** As user-assigned by the European Union, and as GeoIP databases and proxies write it. */
  private static final String KOSOVO = "XK";

  private static final Set<String> ALL =
      Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(KOSOVO))
          .collect(Collectors.toUnmodifiableSet());

  private CountryCode() {}

  /** Whether {@code code}, in capitals, is that of a country. */
  public static boolean isKnown(final String code) {
    return ALL.contains(code);
  }
}
