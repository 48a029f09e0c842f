package dev.goalpost.bench.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a server that was stopped; only one process may have it open. */
public final class EmbeddedDatabase {

  /** As the server opens it, except that a missing file is a mistake here, and it is closed. */
  private static final String OPTIONS =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;IFEXISTS=TRUE";

  private EmbeddedDatabase() {}

  /**
   * @param data the server's data directory
   */
  public static Connection connect(final Path data) throws SQLException {
    final var file = data.resolve("db").resolve("goalpost");
    return DriverManager.getConnection("jdbc:h2:file:" + file + OPTIONS, "goalpost", "goalpost");
  }
}
