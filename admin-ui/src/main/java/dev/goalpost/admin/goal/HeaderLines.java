package dev.goalpost.admin.goal;

import dev.goalpost.platform.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Headers as people write them: {@code Name: value}, one a line. */
final class HeaderLines {

  private HeaderLines() {}

  static String of(final Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue())
        .collect(Collectors.joining("\n"));
  }

  /**
   * @param lines null for none
   * @throws Refusal if a line has no colon
   */
  static Map<String, String> read(final String lines) {
    final var headers = new LinkedHashMap<String, String>();
    if (lines != null) {
      lines.lines().filter(line -> !line.isBlank()).forEach(line -> read(line, headers));
    }
    return headers;
  }

  private static void read(final String line, final Map<String, String> headers) {
    final int colon = line.indexOf(':');
    if (colon < 1) {
      throw Refusal.invalidField("headers", "A header reads Name: value.")
          .breaking("rule.header_form");
    }
    headers.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
  }
}
