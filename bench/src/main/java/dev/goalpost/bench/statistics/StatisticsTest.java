package dev.goalpost.bench.statistics;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.Waits;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import dev.goalpost.bench.system.Totals;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** Makes the totals of much traffic and asks for reports. */
public final class StatisticsTest {

  private static final int ASKED = 40;
  private static final int WARM_UP = 10;
  private static final String EXPORT =
      "/api/v1/statistics?group_by=campaign_id,adset_id,geo,day&from=%s&to=%s";

  private final Settings settings;

  public StatisticsTest(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    say("Starting database and server");
    try (var database = MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool());
        var server =
            GoalpostServer.startFresh(
                new Distribution(settings.server()),
                settings.output().resolve("data-statistics"),
                GoalpostServer.on(database));
        var connection = database.connect()) {
      say("Adding " + settings.conversions() + " conversions");
      TrafficStock.load(
          server.http(), connection, settings.leads(), settings.conversions(), settings.slices());
      say("Making totals of them");
      final var rebuild = Totals.rebuild(server.http());
      final long rows = totals(connection);
      final var waits = ask(server);
      return new StatisticsReport(
              settings.conversions(), settings.slices(), rows, rebuild, waits, export(server))
          .report();
    }
  }

  /** The rows that a report of ninety days reads. */
  private static long totals(final Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(
          "analyze table slice_outlines, daily_traffic, daily_traffic_of_all_slices,"
              + " daily_traffic_of_campaigns, daily_traffic_of_countries, hourly_traffic,"
              + " hourly_traffic_of_all_slices, daily_goals, daily_goals_of_all_slices,"
              + " daily_goals_of_campaigns, daily_goals_of_countries, hourly_goals,"
              + " hourly_goals_of_all_slices, daily_waiting");
    }
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from daily_traffic t join statistics_editions e"
                    + " on e.account_id = t.account_id and e.edition = t.edition"
                    + " where t.basis = 0")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Map<ReportQuestion, Waits> ask(final GoalpostServer server)
      throws IOException, InterruptedException {
    final var today = LocalDate.now(ZoneOffset.UTC);
    final var waits = new EnumMap<ReportQuestion, Waits>(ReportQuestion.class);
    for (final var question : ReportQuestion.values()) {
      Waits.measure(server.http(), question.paths(today, WARM_UP));
    }
    for (final var question : ReportQuestion.values()) {
      waits.put(question, Waits.measure(server.http(), question.paths(today, ASKED)));
      say("%s: p50 %.0f ms".formatted(question.title(), waits.get(question).percentile(50)));
    }
    return waits;
  }

  private static Export export(final GoalpostServer server)
      throws IOException, InterruptedException {
    final var today = LocalDate.now(ZoneOffset.UTC);
    final var path = EXPORT.formatted(today.minusDays(TrafficStock.DAYS - 1L), today);
    final var begin = System.nanoTime();
    final var csv = server.http().get(path, "text/csv").orFail(path).body();
    return new Export(csv.lines().count() - 1, Duration.ofNanos(System.nanoTime() - begin));
  }

  /** A spreadsheet, and how long it was waited for. */
  record Export(long rows, Duration time) {}

  private static void say(final String what) {
    System.err.println(what);
  }
}
