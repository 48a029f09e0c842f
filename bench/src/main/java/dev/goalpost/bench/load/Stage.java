package dev.goalpost.bench.load;

import dev.goalpost.bench.system.FlightRecording;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.MariaDb;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/**
 * Everything that a measurement needs, up and filled.
 *
 * @param flights where to put a recording of each run of b; null to take none
 */
record Stage(
    Wrk wrk,
    MariaDb database,
    RowCounts rows,
    GoalpostServer grouped,
    GoalpostServer perRequest,
    GoalpostServer withoutStatistics,
    int leads,
    Path flights) {

  static final String POSTBACK = "/api/v1/api_send_postback/";
  static final String CONSTANT = "/bench/constant";

  Measurement measure(final Load load, final int connections, final int round, final int seconds)
      throws IOException, InterruptedException, SQLException {
    final var server = server(load);
    final var held = rows.settled();
    final var used = Usage.now(server, database);
    try (var heap = new HeapWatch(server.http())) {
      final var name = "%s-%d-%d".formatted(load.letter(), connections, round);
      final var result = record(load, connections, seconds, name);
      final var usage = Usage.now(server, database).since(used);
      final var recount = load.writes() ? rows.recount(held, result, connections) : null;
      return new Measurement(load, connections, round, result, usage, heap.most(), recount);
    }
  }

  /**
   * @param name distinguishes this run's txids from those of any other
   */
  LoadResult generate(final Load load, final int connections, final int seconds, final String name)
      throws IOException {
    final var uri = server(load).uri();
    if (!load.writes()) {
      return wrk.run(uri.resolve(CONSTANT), connections, seconds, Map.of());
    }
    final var script =
        Map.of(
            "LOAD_LEADS", Integer.toString(leads),
            "LOAD_RUN", name,
            "LOAD_HOST", uri.getAuthority());
    return wrk.run(uri.resolve(POSTBACK), connections, seconds, script);
  }

  private LoadResult record(
      final Load load, final int connections, final int seconds, final String name)
      throws IOException {
    if (flights == null || load != Load.GROUPED) {
      return generate(load, connections, seconds, name);
    }
    final var recording = FlightRecording.start(grouped.process(), flights.resolve(name + ".jfr"));
    try {
      return generate(load, connections, seconds, name);
    } finally {
      recording.close();
    }
  }

  private GoalpostServer server(final Load load) {
    return switch (load) {
      case CONSTANT, GROUPED -> grouped;
      case PER_REQUEST -> perRequest;
      case WITHOUT_STATISTICS -> withoutStatistics;
    };
  }
}
