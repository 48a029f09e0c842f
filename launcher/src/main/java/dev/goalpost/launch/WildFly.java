package dev.goalpost.launch;

import java.nio.file.Path;

/** The application server, run in this process. */
final class WildFly {

  private final Path home;

  WildFly(Path home) {
    this.home = home;
  }

  Path configuration() {
    return home.resolve("standalone/configuration");
  }

  Path databaseDriver() {
    return home.resolve("modules/org/mariadb/jdbc/main/mariadb-java-client.jar");
  }

  /**
   * Returns as soon as the server has begun to start; {@link StartWatch} waits for the end of it.
   */
  void start(Database database, DataDirectory data) {
    setProperties(database, data);
    runModules();
  }

  private void setProperties(Database database, DataDirectory data) {
    System.setProperty("jboss.home.dir", home.toString());
    System.setProperty("jboss.server.base.dir", data.base().toString());
    System.setProperty("jboss.server.log.dir", data.logs().toString());
    System.setProperty(
        "logging.configuration",
        data.configuration().resolve("logging.properties").toUri().toString());
    System.setProperty("java.awt.headless", "true");
    System.setProperty("goalpost.version", version());
    System.setProperty("goalpost.data.dir", data.path().toString());
    System.setProperty("goalpost.datasource.driver", database.driver());
    System.setProperty("goalpost.datasource.url", database.url());
    System.setProperty("goalpost.datasource.user", database.user());
    System.setProperty("goalpost.datasource.password", database.password());
    System.setProperty("jboss.tx.node.id", data.nodeId());
  }

  private static String version() {
    String version = WildFly.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private void runModules() {
    try {
      org.jboss.modules.Main.main(
          new String[] {"-mp", home.resolve("modules").toString(), "org.jboss.as.standalone"});
    } catch (Throwable e) {
      throw new StartRefused("The application server did not start: " + e.getMessage(), e);
    }
  }
}
