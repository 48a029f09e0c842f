package dev.goalpost.bench.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The shipped server as a process: its own launcher, its own memory settings. */
public final class GoalpostServer implements AutoCloseable {

  private static final String TOKEN = "bench-token";
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration REST = Duration.ofMinutes(10);
  private static final long LOOK_MILLIS = 2_000;

  /** The part of one core that a server takes that has nothing to do. */
  private static final double IDLE = 0.2;

  private final Distribution distribution;
  private final Path data;
  private final Map<String, String> environment;
  private final URI uri;
  private final Http http;
  private Child child;
  private Duration startTime;

  /**
   * @param data its data directory
   * @param environment what {@code GOALPOST_*} adds to the address, the data directory and the
   *     token
   */
  private GoalpostServer(
      final Distribution distribution, final Path data, final Map<String, String> environment)
      throws IOException {
    final var port = Ports.free();
    this.distribution = distribution;
    this.data = data;
    this.uri = URI.create("http://127.0.0.1:" + port);
    this.http = new Http(uri, TOKEN);
    this.environment = new HashMap<>(environment);
    this.environment.put("GOALPOST_HTTP_HOST", "127.0.0.1");
    this.environment.put("GOALPOST_HTTP_PORT", Integer.toString(port));
    this.environment.put("GOALPOST_DATA_DIR", data.toString());
    this.environment.put("GOALPOST_API_TOKEN", TOKEN);
    // Two servers on one database must read each other's secrets.
    this.environment.put("GOALPOST_SECRET_KEY", "bench-secret-key");
  }

  /** Starts a new installation; data of an earlier run goes. */
  public static GoalpostServer startFresh(
      final Distribution distribution, final Path data, final Map<String, String> environment)
      throws IOException, InterruptedException {
    final var server = new GoalpostServer(distribution, data, environment);
    Directories.delete(data);
    Files.deleteIfExists(server.log());
    server.start();
    return server;
  }

  /** Settings that lead the server to {@code database} instead of its embedded one. */
  public static Map<String, String> on(final MariaDb database) {
    return Map.of(
        "GOALPOST_DB_URL", database.url(),
        "GOALPOST_DB_USER", MariaDb.USER,
        "GOALPOST_DB_PASSWORD", MariaDb.PASSWORD);
  }

  /** The same for a server that also may call trackers on this machine. */
  public static Map<String, String> callingHere(final MariaDb database) {
    final var environment = new HashMap<>(on(database));
    environment.put("GOALPOST_OUTBOUND_ALLOW", "127.0.0.0/8");
    return environment;
  }

  /** Starts it, or starts it again after a kill; returns when it is ready for postbacks. */
  public void start() throws IOException, InterruptedException {
    final var begin = Instant.now();
    final var builder = new ProcessBuilder(distribution.launcher().toString());
    builder.environment().putAll(environment);
    child = Child.start(builder, log());
    awaitReady();
    startTime = Duration.between(begin, Instant.now());
  }

  public void awaitReady() throws InterruptedException {
    Patience.await("ready", START, child, this::isReady);
  }

  /** Returns once it has come to an end of what it does by itself. */
  public void awaitRest() throws InterruptedException {
    Patience.await("at rest", REST, child, this::isIdle);
  }

  private boolean isIdle() throws InterruptedException {
    final var before = child.cpuTime();
    Thread.sleep(LOOK_MILLIS);
    return child.cpuTime().minus(before).toMillis() < LOOK_MILLIS * IDLE;
  }

  /**
   * Destroys what the message broker keeps on disk, as a lost disk would; only while it is dead.
   *
   * @throws IllegalStateException if it keeps nothing there
   */
  public void loseBrokerJournal() throws IOException {
    final var journal = data.resolve("server/data/activemq");
    if (!Files.isDirectory(journal)) {
      throw new IllegalStateException("The broker keeps nothing in " + journal);
    }
    Directories.delete(journal);
  }

  public URI uri() {
    return uri;
  }

  public Http http() {
    return http;
  }

  public Child process() {
    return child;
  }

  /** From the command to the first moment that it was ready. */
  public Duration startTime() {
    return startTime;
  }

  @Override
  public void close() {
    child.close();
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".log");
  }

  private boolean isReady() throws InterruptedException {
    try {
      return http.get("/health/ready").isOk();
    } catch (final IOException notListening) {
      return false;
    }
  }
}
