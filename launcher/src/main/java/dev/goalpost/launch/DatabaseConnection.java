package dev.goalpost.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Tries the database once before the server starts: a wrong password then costs a second and one
 * clear line, instead of a failed deployment.
 */
final class DatabaseConnection {

  private static final String DRIVER = "org.mariadb.jdbc.Driver";

  private final Path driverJar;

  DatabaseConnection(Path driverJar) {
    this.driverJar = driverJar;
  }

  void check(Database database) {
    // What goes wrong is said once, by us.
    System.setProperty("mariadb.logging.disable", "true");
    try (URLClassLoader loader = new URLClassLoader(new URL[] {driverJar.toUri().toURL()});
        Connection connection = driver(loader).connect(database.url(), login(database))) {
      connection.isValid(5);
    } catch (SQLException e) {
      throw new StartRefused("The database of GOALPOST_DB_URL says: " + reason(e), e);
    } catch (IOException | ReflectiveOperationException e) {
      throw new StartRefused("The database driver cannot be loaded from " + driverJar + ".", e);
    } finally {
      System.clearProperty("mariadb.logging.disable");
    }
  }

  private static Driver driver(ClassLoader loader) throws ReflectiveOperationException {
    return (Driver) loader.loadClass(DRIVER).getDeclaredConstructor().newInstance();
  }

  private static Properties login(Database database) {
    Properties login = new Properties();
    login.setProperty("user", database.user());
    login.setProperty("password", database.password());
    return login;
  }

  /** The driver puts "(conn=12) " before what the database said. */
  private static String reason(SQLException e) {
    return e.getMessage().replaceFirst("^\\(conn=\\d+\\) ", "");
  }
}
