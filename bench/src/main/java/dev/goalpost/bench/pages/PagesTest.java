package dev.goalpost.bench.pages;

import dev.goalpost.bench.Report;
import dev.goalpost.bench.Settings;
import dev.goalpost.bench.Waits;
import dev.goalpost.bench.system.Distribution;
import dev.goalpost.bench.system.EmbeddedDatabase;
import dev.goalpost.bench.system.GoalpostServer;
import dev.goalpost.bench.system.Http;
import dev.goalpost.bench.system.Totals;
import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/** Opens the admin pages of a server that has its embedded database full. */
public final class PagesTest {

  private static final String PASSWORD = "a password for the benchmark";
  private static final int ASKED = 40;
  private static final int WARM_UP = 15;
  private static final long BETWEEN_LOOKS_MILLIS = 500;

  private final Settings settings;

  public PagesTest(final Settings settings) {
    this.settings = settings;
  }

  public Report run() throws IOException, InterruptedException, SQLException {
    final var data = settings.output().resolve("data-pages");
    say("Starting a server on its embedded database");
    final var server =
        GoalpostServer.startFresh(
            new Distribution(settings.server()), data, Map.of("GOALPOST_ADMIN_PASSWORD", PASSWORD));
    try (server) {
      final long spot = settled(server.http());
      server.close();
      say("Adding " + settings.leads() + " clients, " + settings.conversions() + " conversions");
      try (var database = EmbeddedDatabase.connect(data)) {
        PageStock.load(database, spot, settings.leads(), settings.conversions(), settings.slices());
      }
      server.start();
      say("Making totals of them");
      Totals.rebuild(server.http());
      say("Waiting until the totals from before are removed");
      server.awaitRest();
      final var waits = open(AdminSession.begin(server.uri(), PASSWORD));
      return new PagesReport(settings.leads(), settings.conversions(), waits).report();
    }
  }

  /**
   * A goal with a tracker, which has its destination from its first event on.
   *
   * @return the spot of everybody, whose managers are written to
   */
  private static long settled(final Http server) throws IOException, InterruptedException {
    final var spot =
        server
            .post(
                "/api/v1/spots",
                "{\"name\":\"Bench\",\"target_url\":\"https://t.me/bench_bot\",\"crm_enabled\":true}")
            .orFail("The spot")
            .json();
    server
        .post(
            "/api/v1/goals",
            "{\"name\":\"Payout\",\"token\":\"payout\",\"external_postback\":"
                + "{\"url\":\"https://tracker.example/p?c={click_id}\"}}")
        .orFail("The goal");
    server
        .post(
            "/api/v1/leads",
            "[{\"click_id\":\"first\",\"spot\":\"%s\"}]".formatted(spot.path("code").asText()))
        .orFail("A client");
    server.get("/api/v1/api_send_postback/?clickid=first&goal=payout").orFail("An event");
    while (server
        .get("/api/v1/destinations")
        .orFail("Destinations")
        .json()
        .path("items")
        .isEmpty()) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return spot.path("id").asLong();
  }

  private static Map<AdminPage, Waits> open(final AdminSession session)
      throws IOException, InterruptedException {
    final var waits = new EnumMap<AdminPage, Waits>(AdminPage.class);
    for (final var page : AdminPage.values()) {
      Waits.measure(session::get, page.paths(WARM_UP));
    }
    for (final var page : AdminPage.values()) {
      waits.put(page, Waits.measure(session::get, page.paths(ASKED)));
      say("%s: p95 %.0f ms".formatted(page.title(), waits.get(page).percentile(95)));
    }
    return waits;
  }

  private static void say(final String what) {
    System.err.println(what);
  }
}
