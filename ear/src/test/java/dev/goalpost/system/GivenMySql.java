package dev.goalpost.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * A MySQL on this machine that runs already, for whoever has one: what is tested on MariaDB is then
 * tested there, but for tests that kill their database.
 */
final class GivenMySql extends MariaDb {

  /** The port of the server, whose {@code root} has no password. */
  private static final String PORT = "GOALPOST_TEST_MYSQL_PORT";

  private final String url;

  private GivenMySql(int port) {
    super(port);
    url = "jdbc:mariadb://127.0.0.1:" + port + "/mysql?allowPublicKeyRetrieval=true";
  }

  static Optional<MariaDb> find() {
    return Optional.ofNullable(System.getenv(PORT)).map(Integer::valueOf).map(GivenMySql::new);
  }

  @Override
  void run(String statement) {
    try (Connection root = DriverManager.getConnection(url, "root", "");
        Statement deed = root.createStatement()) {
      deed.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("MySQL refuses: " + statement, e);
    }
  }

  /** Flyway asks what only MySQL has, and who may not know is noted as an error. */
  @Override
  void createUser() {
    super.createUser();
    run(
        "GRANT SELECT ON performance_schema.user_variables_by_thread TO '%s'@'localhost'"
            .formatted(USER));
  }

  /** It runs. */
  @Override
  public void restart() {
    run("SELECT 1");
  }

  @Override
  public void kill9() {
    throw new UnsupportedOperationException("This MySQL is not ours to kill");
  }

  @Override
  public void close() {
    // It was here before, and stays.
  }
}
