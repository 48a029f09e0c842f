package dev.goalpost.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * The assembled server as a process of its own, on a free port and with a data directory of its
 * own. It survives {@link #stop}, {@link #kill9} and {@link #restart} with the same data.
 */
public final class RunningServer implements AutoCloseable {

  /** The operator's token on every server. */
  static final String API_TOKEN = "gp_system_test_operator";

  private static final Path START =
      Path.of("target", "goalpost", "bin", "goalpost").toAbsolutePath();
  private static final Pattern TOTAL = Pattern.compile("Total +[0-9]+ +([0-9]+)");
  private static final Duration START_LIMIT = Duration.ofSeconds(180);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final int port = FreePort.find();
  private final Path directory = TestDirectory.create("server");
  private final Map<String, String> environment = new LinkedHashMap<>();
  private Process process;

  private RunningServer(Map<String, String> environment) {
    this.environment.put("GOALPOST_HTTP_PORT", String.valueOf(port));
    this.environment.put("GOALPOST_DATA_DIR", dataDirectory().toString());
    this.environment.put("GOALPOST_API_TOKEN", API_TOKEN);
    // However the tests end, no server is left behind.
    this.environment.put("JAVA_OPTS", "-Dgoalpost.end-with-parent=true");
    this.environment.putAll(environment);
  }

  /** A server that {@link #restart} starts for the first time. */
  public static RunningServer prepare(Map<String, String> environment) {
    return new RunningServer(environment);
  }

  /** Starts a server and waits until it is ready. */
  public static RunningServer start(Map<String, String> environment) {
    RunningServer server = prepare(environment);
    server.restart();
    return server;
  }

  /** Starts a server that is expected to give up, and waits until it has. */
  public static RunningServer startInVain(Map<String, String> environment) {
    RunningServer server = new RunningServer(environment);
    server.launch();
    try {
      server.awaitExit(START_LIMIT);
    } finally {
      server.close();
    }
    return server;
  }

  /** Starts the stopped server again, on the same data. */
  public void restart() {
    launch();
    Awaitility.await("the server's start, see " + logFile())
        .atMost(START_LIMIT)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> log().contains("Goalpost is ready") || !process.isAlive());
    if (!process.isAlive()) {
      throw new AssertionError("The server ended with %d:%n%s".formatted(exitCode(), log()));
    }
  }

  /** Asks the server to end, as a service manager would, and returns its exit code. */
  public int stop() {
    process.destroy();
    return awaitExit(STOP_LIMIT);
  }

  /** Ends the server without giving it a chance to do anything. */
  public void kill9() {
    process.destroyForcibly();
    awaitExit(STOP_LIMIT);
  }

  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  public int port() {
    return port;
  }

  public Path dataDirectory() {
    return directory.resolve("data");
  }

  public int exitCode() {
    return process.exitValue();
  }

  /** Everything that the server has printed since its last start. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Stream<String> logLines() {
    return log().lines();
  }

  /** The bytes of all objects that are still in use. */
  public long liveBytes() {
    String histogram = diagnostics("GC.class_histogram");
    Matcher total = TOTAL.matcher(histogram);
    if (!total.find()) {
      throw new AssertionError("No total in: " + histogram);
    }
    return Long.parseLong(total.group(1));
  }

  private String diagnostics(String command) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process asking =
          new ProcessBuilder(jcmd, Long.toString(process.pid()), command)
              .redirectErrorStream(true)
              .start();
      return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill9();
    }
  }

  private void launch() {
    ProcessBuilder builder = new ProcessBuilder(START.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("GOALPOST_"));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(logFile().toFile());
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return directory.resolve("console.log");
  }

  private int awaitExit(Duration limit) {
    try {
      return process.onExit().get(limit.toSeconds(), TimeUnit.SECONDS).exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (TimeoutException | ExecutionException e) {
      throw new AssertionError("The server did not end within " + limit, e);
    }
  }
}
