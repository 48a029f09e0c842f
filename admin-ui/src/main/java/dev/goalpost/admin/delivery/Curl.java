package dev.goalpost.admin.delivery;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a request, as the log shows it, into a command that sends it again. */
final class Curl {

  private static final Pattern FIRST_LINE = Pattern.compile("([A-Z]+) (\\S+).*");
  private static final Pattern END_OF_HEADERS = Pattern.compile("\\r?\\n\\r?\\n");

  private Curl() {}

  /**
   * @param request method and URL, headers, and perhaps a body behind an empty line
   * @return empty if it does not read like a request
   */
  static String of(final String request) {
    final var parts = END_OF_HEADERS.split(request, 2);
    final var lines = parts[0].split("\\r?\\n");
    final var first = FIRST_LINE.matcher(lines[0]);
    if (!first.matches()) {
      return "";
    }
    return "curl -X "
        + first.group(1)
        + " "
        + quoted(first.group(2))
        + headers(lines)
        + (parts.length < 2 || parts[1].isBlank() ? "" : " --data-raw " + quoted(parts[1].strip()));
  }

  private static String headers(final String[] lines) {
    return Arrays.stream(lines)
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> " -H " + quoted(line.strip()))
        .collect(Collectors.joining());
  }

  private static String quoted(final String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
