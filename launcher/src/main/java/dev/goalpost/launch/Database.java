package dev.goalpost.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The database of this installation, as the server's data source wants it.
 *
 * @param driver the data source's driver: {@code h2} or {@code mariadb}
 * @param url the JDBC URL, complete with every parameter that our storage relies on
 * @param user who logs in
 * @param password how; never printed
 */
record Database(String driver, String url, String user, String password) {

  /**
   * Commits reach the file before they are answered, and MySQL's ways hold for names and
   * statements. The file is never closed, so that a stop is like a crash, which H2 recovers from: a
   * close after a recovery damages the file.
   */
  private static final String EMBEDDED_MODE =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
          + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1";

  private static final String ACCEPTED =
      "GOALPOST_DB_URL must start with jdbc:mysql:// or jdbc:mariadb:// "
          + "(leave it unset for the embedded database)";

  static Database of(Map<String, String> environment, Path dataDirectory) {
    return Settings.text(environment, "GOALPOST_DB_URL")
        .map(url -> server(url, environment))
        .orElseGet(() -> embedded(dataDirectory, environment));
  }

  @Override
  public String toString() {
    return "Database[driver=%s, url=%s, user=%s]".formatted(driver, url, user);
  }

  boolean isEmbedded() {
    return driver.equals("h2");
  }

  private static Database embedded(Path dataDirectory, Map<String, String> environment) {
    if (Settings.text(environment, "GOALPOST_DB_USER").isPresent()) {
      throw new StartRefused("GOALPOST_DB_USER is set, but GOALPOST_DB_URL is not.");
    }
    String file = dataDirectory.resolve("db").resolve("goalpost").toString();
    if (file.contains(";")) {
      throw new StartRefused("The data directory's path must not contain ';': " + dataDirectory);
    }
    // Nobody can log in over a network; who can read the file has the data anyway.
    return new Database("h2", "jdbc:h2:file:" + file + EMBEDDED_MODE, "goalpost", "goalpost");
  }

  private static Database server(String url, Map<String, String> environment) {
    return new Database(
        "mariadb",
        "jdbc:mariadb://" + withParameters(withoutScheme(url)),
        required(environment, "GOALPOST_DB_USER"),
        required(environment, "GOALPOST_DB_PASSWORD"));
  }

  private static String required(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> new StartRefused("GOALPOST_DB_URL is set, but " + name + " is not."));
  }

  private static String withoutScheme(String url) {
    return Stream.of("jdbc:mysql://", "jdbc:mariadb://")
        .filter(scheme -> url.regionMatches(true, 0, scheme, 0, scheme.length()))
        .findFirst()
        .map(scheme -> url.substring(scheme.length()))
        .orElseThrow(() -> new StartRefused(ACCEPTED + "."));
  }

  private static String withParameters(String address) {
    int question = address.indexOf('?');
    String query = question < 0 ? "" : address.substring(question + 1);
    String host = question < 0 ? address : address.substring(0, question);
    Set<String> given = names(query);
    refuseCredentials(given);
    String added =
        parameters(given).entrySet().stream()
            .filter(parameter -> !given.contains(lower(parameter.getKey())))
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&"));
    return host + "?" + (query.isEmpty() ? added : query + "&" + added);
  }

  /** What the storage relies on; whatever the operator's URL names itself stays as it is there. */
  private static Map<String, String> parameters(Set<String> given) {
    Map<String, String> parameters = new LinkedHashMap<>();
    // Instants come back as they went in, whatever zone the database or this machine lives in.
    parameters.put("connectionTimeZone", "UTC");
    parameters.put("forceConnectionTimeZoneToSession", "true");
    // A batch is one round trip, also when it updates.
    parameters.put("useBulkStmts", "true");
    // A statement is parsed once by the server, not every time it runs.
    parameters.put("useServerPrepStmts", "true");
    parameters.put("cachePrepStmts", "true");
    // Estimating every key of a list by diving into the index costs as much as reading its row.
    // A single key is looked for: statistics know how many rows a key has, not that it has none.
    // Half a million groups of a report are added up in memory; what is larger goes to the disk.
    parameters.put(
        "sessionVariables",
        "eq_range_index_dive_limit=2,tmp_table_size=67108864,max_heap_table_size=67108864");
    parameters.put("tcpKeepAlive", "true");
    // An unreachable database is an error soon, a hanging one some time before callers give up.
    parameters.put("connectTimeout", "5000");
    parameters.put("socketTimeout", "60000");
    if (!securesPassword(given)) {
      // MySQL's default authentication needs this on a connection without TLS.
      parameters.put("allowPublicKeyRetrieval", "true");
    }
    return parameters;
  }

  private static boolean securesPassword(Set<String> given) {
    return Stream.of("sslmode", "usessl", "serverrsapublickeyfile").anyMatch(given::contains);
  }

  /** Credentials have their own variables, because a URL shows up in logs and process lists. */
  private static void refuseCredentials(Set<String> given) {
    Optional<String> found = Stream.of("user", "password").filter(given::contains).findFirst();
    if (found.isPresent()) {
      throw new StartRefused(
          "GOALPOST_DB_URL must not contain '%s'; use GOALPOST_DB_USER and GOALPOST_DB_PASSWORD."
              .formatted(found.get()));
    }
  }

  private static Set<String> names(String query) {
    return Stream.of(query.split("&"))
        .map(parameter -> lower(parameter.split("=", 2)[0]))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
