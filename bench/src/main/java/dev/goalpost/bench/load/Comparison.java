package dev.goalpost.bench.load;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs the loads in turn, round by round.
 *
 * <p>Three servers share the database: one as it is shipped, for the constant resource and for
 * postbacks, one switched to a transaction per request, and one that lacks the class that hands
 * conversions to statistics. Only one is under load at a time; that all stay up keeps them equally
 * warm and lets the loads alternate from one minute to the next.
 */
public final class Comparison {

  /** What hands conversions to statistics, found through CDI. */
  private static final String COUNTING = "dev/goalpost/statistics/CountedConversions.class";

  private static final int MOST_STEPS = 4;
  private static final double STILL_FASTER = 1.05;

  private final Settings settings;

  public Comparison(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    final var wrk = Wrk.installed(settings.output());
    final var distribution =
        new Distribution(settings.server()).copyWithBenchWar(settings.output().resolve("server"));
    final var uncounting =
        distribution.copyWithout(COUNTING, settings.output().resolve("server-without-statistics"));
    say("Starting the database");
    try (var database = MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool());
        var grouped = start(distribution, database, "group");
        var perRequest = start(distribution, database, "per_request");
        var withoutStatistics = start(uncounting, database, "group")) {
      stock(grouped, database);
      try (var rows = new RowCounts(database.connect())) {
        final var flights = settings.recordFlights() ? settings.output() : null;
        return run(
            new Stage(
                wrk,
                database,
                rows,
                grouped,
                perRequest,
                withoutStatistics,
                settings.leads(),
                flights));
      }
    }
  }

  private Report run(final Stage stage) throws IOException, InterruptedException, SQLException {
    warmUp(stage);
    final var runs = new Measurements(rounds(stage));
    try (var connection = stage.database().connect()) {
      final var facts = Facts.collect(connection, stage.grouped());
      return new LoadReport(runs, settings.connections(), facts).report();
    }
  }

  private GoalpostServer start(
      final Distribution distribution, final MariaDb database, final String mode)
      throws IOException, InterruptedException {
    say("Starting a server, intake mode " + mode);
    final var environment = new HashMap<>(GoalpostServer.on(database));
    environment.put("GOALPOST_INTAKE_MODE", mode);
    environment.put("GOALPOST_DB_POOL", Integer.toString(settings.pool()));
    final var name = distribution.home().getFileName();
    final var data = settings.output().resolve("data-" + name + "-" + mode);
    return GoalpostServer.startFresh(distribution, data, environment);
  }

  private void stock(final GoalpostServer server, final MariaDb database)
      throws IOException, InterruptedException, SQLException {
    say("Adding " + settings.leads() + " leads");
    try (var connection = database.connect()) {
      Stock.load(server.http(), connection, settings.leads());
    }
    server.http().get(Stage.CONSTANT).orFail("The constant resource");
    server.http().get(Stage.POSTBACK + "?clickid=c1&goal=rebill&sum=1").orFail("A postback");
  }

  /**
   * Many connections first, then one: a batch of many runs the code of a request often and that of
   * a commit seldom, and a lone request waits for both.
   */
  private void warmUp(final Stage stage) throws IOException {
    final var range = IntStream.of(settings.connections()).summaryStatistics();
    for (final var load : Load.values()) {
      say("Warming up: " + load.title());
      warmUp(stage, load, range.getMax());
      warmUp(stage, load, range.getMin());
    }
  }

  /** The compiler learns each path from scratch, so a load repeats until it gets no faster. */
  private void warmUp(final Stage stage, final Load load, final int connections)
      throws IOException {
    double fastest = 0;
    for (int step = 1; step <= MOST_STEPS; step++) {
      final var name = "%s-warm-%d-%d".formatted(load.letter(), connections, step);
      final var result = stage.generate(load, connections, settings.seconds(), name);
      if (result.acceptedPerSecond() < fastest * STILL_FASTER) {
        return;
      }
      fastest = result.acceptedPerSecond();
    }
  }

  private List<Measurement> rounds(final Stage stage)
      throws IOException, InterruptedException, SQLException {
    final var runs = new ArrayList<Measurement>();
    for (int round = 1; round <= settings.rounds(); round++) {
      for (final var connections : settings.connections()) {
        for (final var load : Load.values()) {
          runs.add(stage.measure(load, connections, round, settings.seconds()));
          say(runs.get(runs.size() - 1));
        }
      }
    }
    return runs;
  }

  private static void say(final Measurement run) {
    say(
        "Round %d, %2d connections, %s: %.0f/s"
            .formatted(
                run.round(),
                run.connections(),
                run.load().title(),
                run.result().acceptedPerSecond()));
  }

  private static void say(final String what) {
    System.err.println(what);
  }
}
