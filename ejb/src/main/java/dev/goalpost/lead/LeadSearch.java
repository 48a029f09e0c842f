package dev.goalpost.lead;

import dev.goalpost.platform.ShortText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds leads by how something they are known by begins: each of these has an index. Names are
 * compared in lower case.
 */
record LeadSearch(String text) {

  private static final int LONGEST = 64;
  private static final int FIRST_AFTER_SURROGATES = Character.MAX_SURROGATE + 1;
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** The property that each parameter is compared with. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "name", "l.nameKey",
          "username", "l.usernameKey",
          "click", "l.clickId",
          "player", "l.playerKey");

  /** The texts that begin so: from {@code first} on, before {@code after}. */
  record Beginning(String first, String after) {

    static Beginning of(final String prefix) {
      final var cut = ShortText.cut(prefix, LONGEST).strip();
      return new Beginning(cut, cut.isEmpty() ? LAST : next(cut));
    }

    /** The first text after all that begin with {@code prefix}. */
    private static String next(final String prefix) {
      final int end = prefix.offsetByCodePoints(prefix.length(), -1);
      final int next = prefix.codePointAt(end) + 1;
      return prefix.substring(0, end)
          + Character.toString(next == Character.MIN_SURROGATE ? FIRST_AFTER_SURROGATES : next);
    }
  }

  /** What may begin so, by the name of its parameters. */
  Map<String, Beginning> beginnings() {
    final var stripped = text.strip();
    final var lower = stripped.toLowerCase(Locale.ROOT);
    final var beginnings = new LinkedHashMap<String, Beginning>();
    beginnings.put("name", Beginning.of(lower));
    beginnings.put("username", Beginning.of(lower.startsWith("@") ? lower.substring(1) : lower));
    beginnings.put("click", Beginning.of(stripped));
    beginnings.put("player", Beginning.of(stripped));
    return beginnings;
  }

  /** The values of the parameters of {@link #anyCondition()}. */
  Map<String, Object> parameters() {
    final var parameters = new HashMap<String, Object>();
    beginnings().forEach((name, beginning) -> parameters.putAll(parameters(name, beginning)));
    return parameters;
  }

  /** The values of the parameters of {@link #condition}. */
  static Map<String, Object> parameters(final String name, final Beginning beginning) {
    return Map.of(name + "First", beginning.first(), name + "After", beginning.after());
  }

  /**
   * A condition in JPQL over {@code Lead l} for one of them. It is no {@code like}, whose pattern
   * H2 would have to know before it takes an index.
   */
  static String condition(final String name) {
    return "%1$s >= :%2$sFirst and %1$s < :%2$sAfter".formatted(PROPERTIES.get(name), name);
  }

  /** A condition for all of them, to follow another one. */
  String anyCondition() {
    return beginnings().keySet().stream()
        .map(LeadSearch::condition)
        .collect(Collectors.joining(" or ", " and (", ")"));
  }
}
