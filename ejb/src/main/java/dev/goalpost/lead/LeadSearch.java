package dev.goalpost.lead;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds leads by how something they are known by begins: each of these has an index. Names are
 * compared in lower case.
 */
record LeadSearch(String text) {

  /** The parameter that click ids are compared with. */
  static final String CLICK = "click";

  private static final int LONGEST = 64;

  /** What each parameter is compared with. */
  private static final Map<String, Key> KEYS =
      Map.of(
          "name",
          new Key("l.nameKey", "l.name_key"),
          "username",
          new Key("l.usernameKey", "l.username_key"),
          CLICK,
          new Key("l.clickId", "l.click_id"),
          "player",
          new Key("l.playerKey", "l.player_key"));

  /** Something that a lead is known by, as JPQL and SQL call it. */
  private record Key(String property, String column) {}

  /** The values of the parameters. */
  Map<String, Object> patterns() {
    final var stripped = text.strip();
    final var lower = stripped.toLowerCase(Locale.ROOT);
    final var patterns = new LinkedHashMap<String, Object>();
    patterns.put("name", pattern(lower));
    patterns.put("username", pattern(lower.startsWith("@") ? lower.substring(1) : lower));
    patterns.put(CLICK, pattern(stripped));
    patterns.put("player", pattern(stripped));
    return patterns;
  }

  /** A condition in JPQL over {@code Lead l} for one of the parameters. */
  static String condition(final String parameter) {
    return condition(KEYS.get(parameter).property(), parameter);
  }

  /** The same in SQL over {@code leads l}. */
  static String columnCondition(final String parameter) {
    return condition(KEYS.get(parameter).column(), parameter);
  }

  private static String condition(final String compared, final String parameter) {
    return compared + " like :" + parameter + " escape '!'";
  }

  /** A condition for all of them, to follow another one. */
  String anyCondition() {
    return patterns().keySet().stream()
        .map(LeadSearch::condition)
        .collect(Collectors.joining(" or ", " and (", ")"));
  }

  private static String pattern(final String prefix) {
    final var cut = prefix.length() > LONGEST ? prefix.substring(0, LONGEST) : prefix;
    return cut.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
