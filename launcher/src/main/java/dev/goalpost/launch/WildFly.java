package dev.goalpost.launch;

import java.nio.file.Path;
import java.util.Map;

/** The application server, run in this process. */
final class WildFly {

  private static final String LONGEST_GOODBYE_SECONDS = "10";

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
  void start(Settings settings, Database database, DataDirectory data) {
    properties(settings, database, data).forEach(System::setProperty);
    runModules();
  }

  private Map<String, String> properties(Settings settings, Database database, DataDirectory data) {
    Path logging = data.configuration().resolve("logging.properties");
    return Map.ofEntries(
        Map.entry("java.awt.headless", "true"),
        Map.entry("jboss.home.dir", home.toString()),
        Map.entry("jboss.server.base.dir", data.base().toString()),
        Map.entry("jboss.server.log.dir", data.logs().toString()),
        Map.entry("jboss.tx.node.id", data.nodeId()),
        Map.entry("logging.configuration", logging.toUri().toString()),
        Map.entry("goalpost.version", version()),
        Map.entry("goalpost.data.dir", data.path().toString()),
        Map.entry("goalpost.http.host", settings.httpHost()),
        Map.entry("goalpost.http.port", String.valueOf(settings.httpPort())),
        // The port opens when the application is there; see StartWatch.
        Map.entry("goalpost.http.enabled", "false"),
        // Asked to end, the server lets the requests under way finish before it stops anything.
        Map.entry("org.wildfly.sigterm.suspend.timeout", LONGEST_GOODBYE_SECONDS),
        Map.entry("goalpost.datasource.driver", database.driver()),
        Map.entry("goalpost.datasource.url", database.url()),
        Map.entry("goalpost.datasource.user", database.user()),
        Map.entry("goalpost.datasource.password", database.password()),
        Map.entry("goalpost.datasource.pool.max", String.valueOf(settings.poolSize())));
  }

  private static String version() {
    String version = WildFly.class.getPackage().getImplementationVersion();
    return version == null ? "unknown" : version;
  }

  private void runModules() {
    try {
      org.jboss.modules.Main.main(
          new String[] {
            "-mp",
            home.resolve("modules").toString(),
            "org.jboss.as.standalone",
            // What happens at run time is not written back: settings belong into the environment.
            "--read-only-server-config=standalone.xml"
          });
    } catch (Throwable e) {
      throw new StartRefused("The application server did not start: " + e.getMessage(), e);
    }
  }
}
