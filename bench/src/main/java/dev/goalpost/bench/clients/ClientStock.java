package dev.goalpost.bench.clients;

import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Clients as a large installation has them: all have registered, every tenth was written about. */
final class ClientStock {

  /** A click id begins with the time, in base 32, as real ones do. */
  private static final String CLICK_ID =
      IntStream.rangeClosed(0, 12)
          .map(at -> 12 - at)
          .mapToObj(
              at ->
                  "substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + (id >> %d & 31), 1)"
                      .formatted(at * 5))
          .collect(Collectors.joining(", ", "concat(", ", left(sha2(id, 256), 11))"));

  /** They came in 90 days; names and user names share their beginnings. */
  private static final String LEADS =
      """
      insert into leads
        (id, account_id, spot_id, click_id, user_id, username, name, geo, player_id, identifiers,
         params, clicked_at, created_at, updated_at)
      select id, 0, elt(1 + seq %% 2, %d, %d), %s, 100000000 + seq,
             concat(lower(elt(1 + crc32(seq) %% 8, 'Anna', 'Boris', 'Chen', 'Dana', 'Eva', 'Farid',
                              'Goran', 'Hana')), '_', conv(crc32(concat('u', seq)), 10, 36)),
             concat(elt(1 + crc32(seq) %% 8, 'Anna', 'Boris', 'Chen', 'Dana', 'Eva', 'Farid',
                        'Goran', 'Hana'), ' ', conv(crc32(concat('n', seq)), 10, 36)),
             'DE', if(seq %% 2 = 0, concat('p', crc32(seq)), null), '{}', '{}',
             utc_timestamp(6), utc_timestamp(6), utc_timestamp(6)
      from (select seq, 500000000000000000 + seq * (7776000000 div %4$d) * 4194304 as id
            from seq_1_to_%4$d) s
      """;

  private static final String CARD_LINES =
      """
      insert into lead_goals (lead_id, goal_id, account_id, times, amount, waiting, first_at,
        last_at, first_event_id, last_event_id, last_received_at)
      select id, %d, 0, 1, 0, 0, clicked_at, clicked_at, id, id, clicked_at
      from leads
      """;

  private static final String CONVERSIONS =
      """
      insert into conversions (id, account_id, lead_id, spot_id, goal_id, goal, sent_goal,
        click_id, currency, occurred_at, received_at)
      select g.lead_id, 0, g.lead_id, l.spot_id, g.goal_id, 'reg', 'reg', l.click_id, 'USD',
             g.first_at, g.first_at
      from lead_goals g join leads l on l.id = g.lead_id
      """;

  private static final String MESSAGES =
      """
      insert into messages (account_id, id, lead_id, event_id, goal, text, written_at)
      select 0, id + 1, lead_id, id, 'reg', 'Registered', occurred_at
      from conversions where crc32(id) % 10 = 0
      """;

  private static final List<String> TABLES =
      List.of("leads", "lead_goals", "conversions", "messages");

  private ClientStock() {}

  /**
   * @return the code of one of the spots
   */
  static String load(final Http server, final Connection database, final int leads)
      throws IOException, InterruptedException, SQLException {
    final var first = addSpot(server);
    final var second = addSpot(server);
    try (var statement = database.createStatement()) {
      statement.executeUpdate(LEADS.formatted(first.id(), second.id(), CLICK_ID, leads));
      statement.executeUpdate(CARD_LINES.formatted(registration(server)));
      statement.executeUpdate(CONVERSIONS);
      statement.executeUpdate(MESSAGES);
      for (final var table : TABLES) {
        statement.execute("analyze table " + table);
      }
    }
    return first.code();
  }

  private record Spot(long id, String code) {}

  private static Spot addSpot(final Http server) throws IOException, InterruptedException {
    final var spot =
        server
            .post("/api/v1/spots", "{\"name\":\"Bench\",\"target_url\":\"https://t.me/bench_bot\"}")
            .orFail("The benchmark's spot")
            .json();
    return new Spot(spot.path("id").asLong(), spot.path("code").asText());
  }

  private static long registration(final Http server) throws IOException, InterruptedException {
    for (final var goal : server.get("/api/v1/goals").orFail("Goals").json().path("items")) {
      if (goal.path("token").asText().equals("reg")) {
        return goal.path("id").asLong();
      }
    }
    throw new IllegalStateException("There is no goal reg");
  }
}
