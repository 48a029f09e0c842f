package dev.goalpost.bench.statistics;

import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Ninety days of traffic, made by the database itself, the same every time but for the day that
 * they end on. Few slices have most of it, as few campaigns do.
 *
 * <p>A campaign has five countries with four ads each. Everything has the id that it would have had
 * at its time.
 */
final class TrafficStock {

  static final int DAYS = 90;

  private static final List<String> STATEMENTS =
      List.of(
          """
          insert into slices (id, account_id, digest, spot_id, channel, pixel, campaign_id,
            campaign_name, adset_id, adset_name, ad_id, ad_name, placement, geo, created_at)
          select seq, 0, md5(seq), elt(1 + seq %% 2, %1$d, %2$d), elt(1 + seq %% 3, 'fb', 'ig', null),
            null, concat('campaign-', seq div 20), concat('Campaign number ', seq div 20),
            concat('adset-', seq div 4), concat('Ad set ', seq div 4), concat('ad-', seq),
            concat('Ad ', seq), 'feed', elt(1 + (seq div 4) %% 5, 'PT', 'BR', 'DE', 'FR', 'ES'),
            utc_timestamp(6)
          from seq_0_to_%5$d
          """,
          """
          insert into leads (id, account_id, spot_id, click_id, identifiers, params, clicked_at,
            created_at, updated_at)
          select (cast(1000 * unix_timestamp(at) as unsigned) - 1577836800000) * 4194304 + seq,
            0, %1$d, left(sha2(seq, 256), 24), '{}', '{}', at, at, at
          from (select seq, %6$s as at from seq_1_to_%3$d) clicks
          """,
          """
          insert into lead_events (account_id, id, lead_id, type, occurred_at, slice_id, clicked_at)
          select 0, id, id, 'click', clicked_at,
            floor((%5$d + 1) * pow(crc32(id %% 4194304) / 4294967296, 3)), clicked_at
          from leads
          """,
          """
          insert into conversions (id, account_id, lead_id, spot_id, goal_id, goal, sent_goal,
            click_id, amount, currency, account_amount, occurred_at, received_at, slice_id,
            clicked_at)
          select (cast(1000 * unix_timestamp(at) as unsigned) - 1577836800000) * 4194304
              + 2097152 + seq %% 2097152,
            0, (select min(id) from leads), %1$d,
            elt(1 + seq %% 10, %7$s), elt(1 + seq %% 10, %8$s), 'bench', 'bench',
            (seq %% 9000) / 100, 'USD', (seq %% 9000) / 100, at, at,
            floor((%5$d + 1) * pow(crc32(1 + seq %% %3$d) / 4294967296, 3)),
            at - interval crc32(concat('c', seq)) %% 86400 second
          from (select seq, %9$s as at from seq_1_to_%4$d) events
          """);

  /** A moment of the last ninety days, later for later rows. */
  private static final String MOMENT =
      "timestampadd(microsecond, cast(seq * (%d * 86400000000.0 / %d) as signed),"
          + " utc_timestamp(6) - interval %d day)";

  private static final List<String> TABLES =
      List.of("slices", "leads", "lead_events", "conversions");

  private TrafficStock() {}

  static void load(
      final Http server,
      final Connection database,
      final int leads,
      final int conversions,
      final int slices)
      throws IOException, InterruptedException, SQLException {
    final var goals = goals(server);
    try (var statement = database.createStatement()) {
      statement.execute("set time_zone = '+00:00'");
      for (final var sql : STATEMENTS) {
        statement.executeUpdate(
            sql.formatted(
                spot(server),
                spot(server),
                leads,
                conversions,
                slices - 1,
                moment(leads),
                listed(goals, false),
                listed(goals, true),
                moment(conversions)));
      }
      for (final var table : TABLES) {
        statement.execute("analyze table " + table);
      }
    }
  }

  private static String moment(final int rows) {
    return MOMENT.formatted(DAYS, rows, DAYS);
  }

  /** Of ten conversions four are registrations, two each first and repeated sales, one a rebill. */
  private static String listed(final Map<String, Long> goals, final boolean tokens) {
    return List.of("reg", "reg", "reg", "reg", "dep", "dep", "redep", "redep", "rebill", "payout")
        .stream()
        .map(token -> tokens ? "'" + token + "'" : goals.get(token).toString())
        .reduce((one, other) -> one + ", " + other)
        .orElseThrow();
  }

  private static long spot(final Http server) throws IOException, InterruptedException {
    return server
        .post("/api/v1/spots", "{\"name\":\"Bench\",\"target_url\":\"https://t.me/bench_bot\"}")
        .orFail("The benchmark's spot")
        .json()
        .path("id")
        .asLong();
  }

  private static Map<String, Long> goals(final Http server)
      throws IOException, InterruptedException {
    server
        .post(
            "/api/v1/goals",
            "{\"name\":\"Payout\",\"token\":\"payout\",\"statistics\":{\"show\":false}}")
        .orFail("The benchmark's goal");
    final var goals = new TreeMap<String, Long>();
    for (final var goal : server.get("/api/v1/goals").orFail("Goals").json().path("items")) {
      goals.put(goal.path("token").asText(), goal.path("id").asLong());
    }
    return goals;
  }
}
