package dev.goalpost.bench.load;

import dev.goalpost.bench.system.Http;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The leads that postbacks arrive for: click ids {@code c1} to {@code cN}, all of one spot. */
public final class Stock {

  // MariaDB makes the rows itself: the same multi-row insert without a client in between.
  private static final String LEADS =
      """
      insert into leads
        (id, account_id, spot_id, click_id, cl_id, user_id, username, name, geo,
         advert_campaign_id, advert_campaign_name, advert_adset_id, advert_ad_id,
         advert_site_source_name, params, clicked_at, created_at, updated_at)
      select seq, 0, %d, concat('c', seq), concat('t', seq), 100000000 + seq,
             concat('user', seq), concat('Client ', seq), elt(1 + seq %% 4, 'DE', 'PT', 'BR', 'IN'),
             concat('k', seq %% 50), concat('Campaign ', seq %% 50), concat('s', seq %% 200),
             concat('a', seq %% 1000), elt(1 + seq %% 3, 'fb', 'ig', 'an'),
             concat('{"sub1":"', seq %% 100, '"}'),
             utc_timestamp(6) - interval seq %% 86400 second, utc_timestamp(6), utc_timestamp(6)
      from seq_1_to_%d
      """;

  private Stock() {}

  public static void load(final Http server, final Connection database, final int leads)
      throws IOException, InterruptedException, SQLException {
    final var spot = addSpot(server);
    try (var statement = database.createStatement()) {
      statement.executeUpdate(LEADS.formatted(spot, leads));
      statement.execute("analyze table leads");
    }
  }

  private static long addSpot(final Http server) throws IOException, InterruptedException {
    final var spot = "{\"name\":\"Bench\",\"target_url\":\"https://t.me/bench_bot\"}";
    return server
        .post("/api/v1/spots", spot)
        .orFail("The benchmark's spot")
        .json()
        .path("id")
        .asLong();
  }
}
