package dev.goalpost.bench.load;

import com.sun.management.OperatingSystemMXBean;
import dev.goalpost.bench.system.GoalpostServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the figures were taken on; durability as the database itself reports it. */
public final class Facts {

  private static final String SETTINGS =
      """
      select version(), @@innodb_flush_log_at_trx_commit, @@innodb_doublewrite,
             @@innodb_buffer_pool_size >> 20
      """;

  private Facts() {}

  public static Map<String, String> collect(final Connection database, final GoalpostServer server)
      throws IOException, SQLException {
    final var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    final var facts = new LinkedHashMap<String, String>();
    facts.put("processor", system.getAvailableProcessors() + " cores, " + processor());
    facts.put("memory", (system.getTotalMemorySize() >> 30) + " GiB");
    facts.put("system", system.getName() + " " + system.getVersion() + " " + system.getArch());
    facts.put("Java", System.getProperty("java.vm.name") + " " + Runtime.version());
    facts.put("load generator", Wrk.version() + ", on the same cores");
    facts.put("server ready after", server.startTime().toMillis() / 1000.0 + " s");
    database(database, facts);
    return facts;
  }

  private static void database(final Connection connection, final Map<String, String> facts)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(SETTINGS)) {
      row.next();
      facts.put("database", row.getString(1));
      facts.put("innodb_flush_log_at_trx_commit", row.getString(2));
      facts.put("innodb_doublewrite", row.getString(3));
      facts.put("innodb_buffer_pool_size", row.getString(4) + " MiB");
    }
  }

  private static String processor() throws IOException {
    final var file = Path.of("/proc/cpuinfo");
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("model unknown");
    }
  }
}
