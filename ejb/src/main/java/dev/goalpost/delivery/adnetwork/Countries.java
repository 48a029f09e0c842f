package dev.goalpost.delivery.adnetwork;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Countries by the names that people write: ISO codes, English names and usual short ones. */
final class Countries {

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]");

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("xk", "xk"),
          Map.entry("kosovo", "xk"),
          Map.entry("uk", "gb"),
          Map.entry("greatbritain", "gb"),
          Map.entry("england", "gb"),
          Map.entry("usa", "us"),
          Map.entry("unitedstatesofamerica", "us"),
          Map.entry("uae", "ae"),
          Map.entry("russianfederation", "ru"),
          Map.entry("republicofkorea", "kr"),
          Map.entry("korea", "kr"),
          Map.entry("czechrepublic", "cz"),
          Map.entry("turkey", "tr"),
          Map.entry("vietnam", "vn"),
          Map.entry("holland", "nl"));

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The country's code in lower case; a code of two letters that ISO does not know is none. */
  static Optional<String> code(final String name) {
    final var letters = NO_LETTER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    return Optional.ofNullable(CODES.get(letters));
  }

  private static Map<String, String> codes() {
    final var codes = new HashMap<>(OTHERS);
    for (final var iso : Locale.getISOCountries()) {
      final var country = new Locale.Builder().setRegion(iso).build();
      final var code = iso.toLowerCase(Locale.ROOT);
      final var name = country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
      codes.put(code, code);
      codes.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
      codes.put(NO_LETTER.matcher(name).replaceAll(""), code);
    }
    return codes;
  }
}
