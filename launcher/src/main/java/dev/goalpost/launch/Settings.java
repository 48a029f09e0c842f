package dev.goalpost.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about this start.
 *
 * @param httpHost the address to listen on
 * @param httpPort the port to listen on
 * @param poolSize how many connections to the database may be open at once
 * @param dataDirectory where everything writable lies, absolute
 */
record Settings(String httpHost, int httpPort, int poolSize, Path dataDirectory) {

  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_CONNECTIONS = 1_000;

  /** Nobody can sign in with a longer one. */
  private static final int LONGEST_PASSWORD = 200;

  static Settings of(Map<String, String> environment, Path defaultDataDirectory) {
    refuseLongPassword(environment);
    return new Settings(
        text(environment, "GOALPOST_HTTP_HOST").orElse("0.0.0.0"),
        positiveNumber(environment, "GOALPOST_HTTP_PORT", 8080, HIGHEST_PORT),
        positiveNumber(environment, "GOALPOST_DB_POOL", 32, MOST_CONNECTIONS),
        dataDirectory(environment, defaultDataDirectory));
  }

  /** The value of a variable; one that is set to nothing counts as absent. */
  static Optional<String> text(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }

  private static int positiveNumber(
      Map<String, String> environment, String name, int absent, int highest) {
    return text(environment, name).map(value -> parse(name, value, highest)).orElse(absent);
  }

  private static int parse(String name, String value, int highest) {
    try {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= highest) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw new StartRefused(wrongNumber(name, value, highest), notANumber);
    }
    throw new StartRefused(wrongNumber(name, value, highest));
  }

  private static String wrongNumber(String name, String value, int highest) {
    return "%s must be a number from 1 to %d, but is '%s'.".formatted(name, highest, value);
  }

  private static void refuseLongPassword(Map<String, String> environment) {
    if (environment.getOrDefault("GOALPOST_ADMIN_PASSWORD", "").length() > LONGEST_PASSWORD) {
      throw new StartRefused(
          "GOALPOST_ADMIN_PASSWORD must have %d characters or fewer.".formatted(LONGEST_PASSWORD));
    }
  }

  private static Path dataDirectory(Map<String, String> environment, Path absent) {
    Path path = text(environment, "GOALPOST_DATA_DIR").map(Settings::path).orElse(absent);
    return path.toAbsolutePath().normalize();
  }

  private static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new StartRefused("GOALPOST_DATA_DIR is not a path: '" + value + "'.", e);
    }
  }
}
