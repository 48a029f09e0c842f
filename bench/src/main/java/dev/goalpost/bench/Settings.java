package dev.goalpost.bench;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What the command line asks for; README.md explains each.
 *
 * @param server the assembled server
 * @param output where everything goes that a run writes
 * @param seconds how long each single measurement takes, or the load before each kill
 * @param conversions how many a report is asked of
 * @param slices how many combinations of advert fields these have
 * @param kills how often each victim is killed
 * @param pool the server's database connections
 */
public record Settings(
    Mode mode,
    Path server,
    Path output,
    int seconds,
    int rounds,
    int[] connections,
    int leads,
    int conversions,
    int slices,
    int kills,
    int pool,
    String bufferPool,
    boolean recordFlights) {

  static Settings of(final Properties given) {
    final var mode =
        Mode.valueOf(text(given, "mode", "load").toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Settings(
        mode,
        Path.of(text(given, "server", "ear/target/goalpost")).toAbsolutePath().normalize(),
        Path.of(text(given, "output", "bench/target")).toAbsolutePath().normalize(),
        number(given, "seconds", mode.seconds()),
        number(given, "rounds", mode.rounds()),
        numbers(text(given, "connections", "1,16,64")),
        number(given, "leads", mode.leads()),
        number(given, "conversions", 1_000_000),
        number(given, "slices", 2_000),
        number(given, "kills", 10),
        number(given, "pool", 32),
        text(given, "buffer-pool", "2G"),
        Boolean.parseBoolean(text(given, "jfr", "false")));
  }

  private static String text(final Properties given, final String name, final String absent) {
    // A Maven property without a value arrives as an empty text.
    final var value = given.getProperty("bench." + name, "").strip();
    return value.isEmpty() ? absent : value;
  }

  private static int number(final Properties given, final String name, final int absent) {
    return Integer.parseInt(text(given, name, Integer.toString(absent)));
  }

  private static int[] numbers(final String list) {
    return Stream.of(list.split(",")).map(String::strip).mapToInt(Integer::parseInt).toArray();
  }
}
