package dev.goalpost.lead;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds leads by how something they are known by begins: each of these has an index, so each is
 * asked by itself. Names are compared in lower case.
 */
record LeadSearch(String text) {

  private static final int LONGEST = 64;

  /** JPQL conditions over {@code Lead l}, each with the pattern that it leaves open. */
  Map<String, String> conditions() {
    final var stripped = text.strip();
    final var lower = stripped.toLowerCase(Locale.ROOT);
    final var conditions = new LinkedHashMap<String, String>();
    conditions.put("l.nameKey", pattern(lower));
    conditions.put("l.usernameKey", pattern(lower.startsWith("@") ? lower.substring(1) : lower));
    conditions.put("l.clickId", pattern(stripped));
    conditions.put("l.playerKey", pattern(stripped));
    return conditions;
  }

  private static String pattern(final String prefix) {
    final var cut = prefix.length() > LONGEST ? prefix.substring(0, LONGEST) : prefix;
    return cut.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
