package dev.goalpost.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The load generator, with the script that says what it sends. */
public final class Wrk {

  private static final String SCRIPT = "/load.lua";

  private final Path script;

  private Wrk(final Path script) {
    this.script = script;
  }

  /**
   * @param directory where the script is put
   * @throws IllegalStateException if the program is not installed
   */
  public static Wrk installed(final Path directory) throws IOException {
    requireProgram();
    final var script = directory.resolve("load.lua");
    try (InputStream in = Wrk.class.getResourceAsStream(SCRIPT)) {
      Files.copy(Objects.requireNonNull(in), script, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Wrk(script);
  }

  /**
   * @param environment what the script reads; see there
   */
  public LoadResult run(
      final URI target,
      final int connections,
      final int seconds,
      final Map<String, String> environment)
      throws IOException {
    final var threads = Math.min(2, connections);
    final var builder =
        new ProcessBuilder(
                "wrk",
                "--threads=" + threads,
                "--connections=" + connections,
                "--duration=" + seconds + "s",
                "--timeout=30s",
                "--script=" + script,
                target.toString())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return parse(output(builder.start()));
  }

  static LoadResult parse(final String output) throws IOException {
    final var json =
        output
            .lines()
            .filter(line -> line.startsWith("{"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("wrk reported nothing:\n" + output));
    return new ObjectMapper().readValue(json, LoadResult.class);
  }

  private static String output(final Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  static String version() throws IOException {
    final var said = output(new ProcessBuilder(List.of("wrk", "-v")).start());
    return said.lines().findFirst().orElse("unknown").replaceFirst(" \\[.*", "");
  }

  private static void requireProgram() {
    try {
      version();
    } catch (final IOException e) {
      throw new IllegalStateException(
          "The load generator wrk is not on the PATH (on Debian: apt install wrk).", e);
    }
  }
}
