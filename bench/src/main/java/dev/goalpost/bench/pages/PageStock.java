package dev.goalpost.bench.pages;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Ninety days of an installation, made by the embedded database itself: clients, what they did,
 * what partners called, what was sent of it, and what managers were told. Everything has the id
 * that it would have had at its time; few ads have most of the traffic.
 */
final class PageStock {

  /** Somebody who has a bit of everything. */
  static final String CLIENT = "bench-00000077";

  /** A moment of the last ninety days, later for later rows: rows, the moment now. */
  private static final String AT =
      "dateadd('microsecond', cast(x * (90 * 86400000000.0 / %d) as bigint),"
          + " dateadd('day', -90, timestamp '%s'))";

  /** The id of something of that moment. */
  private static final String ID =
      "datediff('millisecond', timestamp '2020-01-01 00:00:00', %s) * 4194304 + %s";

  /** The number that a conversion had when it was made; its other digits hold the moment. */
  private static final String NUMBER = "mod(id, 2097152)";

  private static final String NAMES =
      "casewhen(mod(x, 4) = 0, 'Anna', casewhen(mod(x, 4) = 1, 'Boris',"
          + " casewhen(mod(x, 4) = 2, 'Chen', 'Dana')))";

  /** The ad of what has the number x, of so many. */
  private static final String SLICE = "floor(%d * power(mod(x * 7919, 10007) / 10007.0, 3))";

  private static final String SLICES =
      """
      insert into slices (id, account_id, digest, spot_id, campaign_id, campaign_name, adset_id,
        adset_name, ad_id, ad_name, placement, geo, created_at)
      select x - 1, 0, concat('bench', x), {spot}, concat('campaign-', (x - 1) / 20),
        concat('Campaign number ', (x - 1) / 20), concat('adset-', (x - 1) / 4),
        concat('Ad set ', (x - 1) / 4), concat('ad-', x - 1), concat('Ad ', x - 1), 'feed',
        casewhen(mod(x, 2) = 0, 'PT', 'BR'), {now}
      from system_range(1, {slices})
      """;

  private static final String LEADS =
      """
      insert into leads (id, account_id, spot_id, click_id, user_id, username, name, geo,
        player_id, identifiers, params, clicked_at, created_at, updated_at)
      select {lead_id}, 0, {spot}, concat('bench-', lpad(cast(x as varchar), 8, '0')),
        cast(100000000 + x as varchar), concat(lower({names}), '_', x), concat({names}, ' ', x),
        'PT', concat('p', x), '{}', '{}', {lead_at}, {lead_at}, {lead_at}
      from system_range(1, {leads})
      """;

  private static final String LEAD_EVENTS =
      """
      insert into lead_events (account_id, id, lead_id, type, occurred_at, slice_id, clicked_at)
      select 0, {lead_id}, {lead_id}, 'click', {lead_at}, {slice}, {lead_at}
      from system_range(1, {leads})
      """;

  /** Of ten, four are registrations, two each first and repeated sales, one each of the others. */
  private static final String CONVERSIONS =
      """
      insert into conversions (id, account_id, lead_id, spot_id, goal_id, goal, sent_goal, click_id,
        amount, currency, account_amount, occurred_at, received_at, slice_id, clicked_at)
      select c.id, 0, l.id, {spot}, g.id, g.token, g.token, l.click_id, c.amount, 'USD', c.amount,
        c.at, c.at, c.slice_id, c.at
      from (select x, {conversion_id} as id, {conversion_at} as at, mod(x, 9000) / 100.0 as amount,
          {slice} as slice_id, 1 + mod(x * 31, {leads}) as lead,
          casewhen(mod(x, 10) < 4, 'reg', casewhen(mod(x, 10) < 6, 'dep',
            casewhen(mod(x, 10) < 8, 'redep', 'rebill'))) as token
        from system_range(1, {conversions})) c
      join goals g on g.account_id = 0 and g.token = c.token
      join leads l on l.click_id = concat('bench-', lpad(cast(c.lead as varchar), 8, '0'))
      """;

  private static final List<String> STATEMENTS =
      List.of(
          SLICES,
          LEADS,
          LEAD_EVENTS,
          CONVERSIONS,
          """
          insert into lead_goals (lead_id, goal_id, account_id, times, amount, waiting, first_at,
            last_at, first_event_id, last_event_id, last_received_at)
          select lead_id, goal_id, 0, count(*), sum(account_amount), 0, min(occurred_at),
            max(occurred_at), min(id), max(id), max(received_at)
          from conversions where click_id like 'bench-%' group by lead_id, goal_id
          """,
          """
          insert into postbacks (id, account_id, received_at, result, code, detail, query, address,
            goal, click_id, event_id)
          select id, 0, received_at, 'accepted', null, null,
            concat('clickid=', click_id, '&goal=', goal, '&sum=', amount), '192.0.2.1', goal,
            click_id, id
          from conversions where click_id like 'bench-%'
          """,
          """
          insert into postbacks (id, account_id, received_at, result, code, detail, query, address,
            goal, click_id, event_id)
          select id + 1, 0, received_at, 'rejected', 'unknown_goal', 'No goal has this token.',
            concat('clickid=', click_id, '&goal=bonus'), '192.0.2.1', 'bonus', click_id, null
          from conversions where click_id like 'bench-%' and mod({number}, 97) = 0
          """,
          """
          insert into messages (account_id, id, lead_id, event_id, goal, text, written_at)
          select 0, id, lead_id, id, goal, concat('Event ', goal, ' of ', amount), occurred_at
          from conversions
          where click_id like 'bench-%' and (mod({number}, 11) = 0 or click_id = '{client}')
          """,
          """
          insert into deliveries (id, account_id, destination_id, event_id, goal_id, goal, click_id,
            status, attempts, tries, next_cause, last_http_status, finished_at)
          select id, 0, (select min(id) from destinations), id, goal_id, goal, click_id, 'delivered',
            1, 1, 'first', 200, received_at
          from conversions where click_id like 'bench-%' and mod({number}, 7) = 0
          """,
          """
          insert into delivery_attempts (delivery_id, id, account_id, made_at, cause, outcome,
            http_status, duration_ms, request, response)
          select id, id, 0, finished_at, 'first', 'delivered', 200, 40,
            '{"method":"GET","url":"https://tracker.example/p"}', '{"body":"ok"}'
          from deliveries where status = 'delivered'
          """);

  private PageStock() {}

  /**
   * Adds it, and closes the database for the server to open.
   *
   * @param spot whose traffic all of it is
   */
  static void load(
      final Connection database,
      final long spot,
      final int leads,
      final int conversions,
      final int slices)
      throws SQLException {
    final var now =
        LocalDateTime.ofInstant(Instant.now(), ZoneOffset.UTC).toString().replace('T', ' ');
    final var leadAt = AT.formatted(leads, now);
    final var conversionAt = AT.formatted(conversions, now);
    try (var statement = database.createStatement()) {
      for (final var sql : STATEMENTS) {
        final int rows =
            statement.executeUpdate(
                sql.replace("{lead_id}", ID.formatted(leadAt, "mod(x, 2097152)"))
                    .replace("{lead_at}", leadAt)
                    .replace(
                        "{conversion_id}", ID.formatted(conversionAt, "2097152 + mod(x, 2097152)"))
                    .replace("{conversion_at}", conversionAt)
                    .replace("{slice}", SLICE.formatted(slices))
                    .replace("{number}", NUMBER)
                    .replace("{names}", NAMES)
                    .replace("{client}", CLIENT)
                    .replace("{spot}", Long.toString(spot))
                    .replace("{now}", "timestamp '" + now + "'")
                    .replace("{leads}", Integer.toString(leads))
                    .replace("{conversions}", Integer.toString(conversions))
                    .replace("{slices}", Integer.toString(slices)));
        if (rows == 0) {
          throw new IllegalStateException("This added nothing: " + sql);
        }
      }
      statement.execute("analyze");
      // Else this process would keep the file until it ends.
      statement.execute("shutdown");
    }
  }
}
