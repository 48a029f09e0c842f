package dev.goalpost.bench.clients;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.Waits;
import dev.goalpost.bench.load.Wrk;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Asks the list of clients as managers do, and follows tracking links as crowds do. */
public final class ClientsTest {

  private static final int ASKED = 60;
  private static final int WARM_UP = 15;

  private final Settings settings;

  public ClientsTest(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    final var wrk = Wrk.installed(settings.output());
    final var distribution =
        new Distribution(settings.server()).copyWithBenchWar(settings.output().resolve("server"));
    say("Starting database and server");
    try (var database = MariaDb.start(settings.output().resolve("mariadb"), settings.bufferPool());
        var server = start(distribution, database);
        var connection = database.connect()) {
      say("Adding " + settings.leads() + " clients");
      final var spot = ClientStock.load(server.http(), connection, settings.leads());
      final var waits = ask(server, connection, spot);
      say("Following links");
      final var connections = IntStream.of(settings.connections()).max().orElseThrow();
      final var links =
          Links.measure(wrk, server, spot, connections, settings.seconds(), settings.rounds());
      return new ClientsReport(settings.leads(), waits, links).report();
    }
  }

  private GoalpostServer start(final Distribution distribution, final MariaDb database)
      throws IOException, InterruptedException {
    final var data = settings.output().resolve("data-clients");
    return GoalpostServer.startFresh(distribution, data, GoalpostServer.on(database));
  }

  private Map<Question, Waits> ask(
      final GoalpostServer server, final Connection connection, final String spot)
      throws IOException, InterruptedException, SQLException {
    final var people = Someone.any(connection, settings.leads(), ASKED + WARM_UP);
    final var waits = new EnumMap<Question, Waits>(Question.class);
    for (final var question : Question.values()) {
      Waits.measure(server.http(), question.paths(spot, people.subList(0, WARM_UP)));
    }
    for (final var question : Question.values()) {
      waits.put(
          question,
          Waits.measure(
              server.http(), question.paths(spot, people.subList(WARM_UP, people.size()))));
      say("%s: p95 %.0f ms".formatted(question.title(), waits.get(question).percentile(95)));
    }
    return waits;
  }

  private static void say(final String what) {
    System.err.println(what);
  }
}
