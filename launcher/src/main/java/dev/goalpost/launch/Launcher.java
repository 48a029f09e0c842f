package dev.goalpost.launch;

import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts Goalpost; the process ends with code 1 and one line of explanation when it cannot. */
public final class Launcher {

  private static final long LONGEST_END_SECONDS = 10;

  private final Path home;
  private final Map<String, String> environment;

  private Launcher(Path home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
  }

  public static void main(String[] arguments) throws URISyntaxException {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    System.setProperty("user.timezone", "UTC");
    // The server takes over the standard streams for its log; the outcome goes to the real ones.
    PrintStream out = System.out;
    PrintStream err = System.err;
    ParentProcess.followIfAsked();
    try {
      new Launcher(home(), System.getenv()).start(out);
    } catch (StartRefused refused) {
      err.println("Goalpost cannot start. " + refused.getMessage());
      giveUp();
    } catch (RuntimeException unexpected) {
      err.println("Goalpost cannot start. Please report this:");
      unexpected.printStackTrace(err);
      giveUp();
    }
  }

  /** What was started by half may wait forever for its other half when it is stopped. */
  private static void giveUp() {
    CompletableFuture.delayedExecutor(LONGEST_END_SECONDS, TimeUnit.SECONDS)
        .execute(() -> Runtime.getRuntime().halt(1));
    System.exit(1);
  }

  private static Path home() throws URISyntaxException {
    return Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI())
        .toAbsolutePath()
        .getParent();
  }

  private void start(PrintStream console) {
    Settings settings = Settings.of(environment, defaultDataDirectory());
    DataDirectory data = new DataDirectory(settings.dataDirectory());
    Database database = Database.of(environment, data.path());
    WildFly wildFly = new WildFly(home.resolve("wildfly"));
    data.claim();
    if (Settings.text(environment, "GOALPOST_SECRET_KEY").isEmpty()) {
      SecretKeyFile.in(data).check();
    }
    new HttpPort(settings.httpHost(), settings.httpPort()).ensureFree();
    if (!database.isEmbedded()) {
      new DatabaseConnection(wildFly.databaseDriver()).check(database);
    }
    data.refreshConfiguration(wildFly.configuration());
    wildFly.start(settings, database, data);
    new StartWatch(settings, data, console).await();
  }

  /** A start from a build keeps its data outside of the build's output; see the build. */
  private Path defaultDataDirectory() {
    String given = System.getProperty("goalpost.data.dir");
    return given == null ? home.resolve("data") : Path.of(given);
  }
}
