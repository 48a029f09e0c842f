package dev.goalpost.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The totals that reports read, as the database holds them: what was added up event by event is
 * what everything that is kept adds up to.
 */
@OnMariaDb
class TotalsIT extends PostbackSystemTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> TABLES =
      List.of(
          "daily_traffic",
          "daily_traffic_of_all_slices",
          "daily_traffic_of_campaigns",
          "daily_traffic_of_countries",
          "hourly_traffic",
          "hourly_traffic_of_all_slices",
          "daily_goals",
          "daily_goals_of_all_slices",
          "daily_goals_of_campaigns",
          "daily_goals_of_countries",
          "hourly_goals",
          "hourly_goals_of_all_slices",
          "daily_waiting");

  private final MariaDb database;
  private final Random random = new Random(7);

  TotalsIT(MariaDb database) {
    this.database = database;
  }

  @Test
  void rebuiltTotalsAreThoseThatWerePosted() {
    String goal = Operator.uniqueName();
    operator.addsGoal(goal);
    List<String> clients = clients(20);
    for (int step = 0; step < 300; step++) {
      happens(clients, goal);
    }
    List<String> posted = totals();

    operator.rebuildsTotals();

    assertThat(totals()).isEqualTo(posted).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "daily_traffic,  local_day,           clicks registrations first_sales_sum rebill_count",
    "hourly_traffic, local_hour,          clicks registrations first_sales_sum rebill_count",
    "daily_goals,    local_day goal_id,   times amount",
    "hourly_goals,   local_hour goal_id,  times amount"
  })
  void whatAllSlicesComeToIsWhatEachOfThemDoes(String table, String keys, String counted) {
    String goal = Operator.uniqueName();
    operator.addsGoal(goal);
    List<String> clients = clients(5);
    for (int step = 0; step < 40; step++) {
      happens(clients, goal);
    }
    awaitPosting();

    String row = "basis, " + keys.replace(" ", ", ");
    String sums = Stream.of(counted.split(" ")).map("sum(%s)"::formatted).collect(joining(", "));
    String added = "select %s, %s from %s where edition = %d group by %s order by %s";
    List<String> bySlice = rows(added.formatted(row, sums, table, operator.edition(), row, row));
    String whole = table + "_of_all_slices";
    assertThat(rows(added.formatted(row, sums, whole, operator.edition(), row, row)))
        .isEqualTo(bySlice)
        .isNotEmpty();
    assertThat(rows("select * from %s where edition = %d".formatted(whole, operator.edition())))
        .hasSameSizeAs(bySlice);
  }

  @ParameterizedTest
  @CsvSource({
    "daily_traffic, campaigns, '',      clicks registrations first_sales_sum rebill_count",
    "daily_traffic, countries, geo,     clicks registrations first_sales_sum rebill_count",
    "daily_goals,   campaigns, goal_id, times amount",
    "daily_goals,   countries, goal_id geo, times amount"
  })
  void whatCampaignsComeToIsWhatTheirSlicesDo(
      String table, String grain, String more, String counted) {
    String goal = Operator.uniqueName();
    operator.addsGoal(goal);
    List<String> clients = clients(5);
    for (int step = 0; step < 40; step++) {
      happens(clients, goal);
    }
    awaitPosting();

    String keys =
        Stream.of(("campaign_id campaign_name " + more).trim().split(" +"))
            .map(key -> "coalesce(" + key + ", '?')")
            .collect(joining(", ", "basis, local_day, ", ""));
    String sums = Stream.of(counted.split(" ")).map("sum(%s)"::formatted).collect(joining(", "));
    String added =
        "select %s, %s from %s t join slices s on s.id = t.slice_id where edition = %d"
            + " group by %s order by %s";
    List<String> bySlice = rows(added.formatted(keys, sums, table, operator.edition(), keys, keys));
    String wider = table + "_of_" + grain;
    assertThat(rows(added.formatted(keys, sums, wider, operator.edition(), keys, keys)))
        .isEqualTo(bySlice)
        .isNotEmpty();
    assertThat(rows("select * from %s where edition = %d".formatted(wider, operator.edition())))
        .hasSameSizeAs(bySlice);
  }

  @Test
  void anEditionThatWasReplacedIsRemoved() {
    operator.addsLead();
    operator.rebuildsTotals();

    int edition = operator.edition();
    for (String table : TABLES) {
      await()
          .atMost(LIMIT)
          .untilAsserted(
              () ->
                  assertThat(
                          rows(
                              "select 1 from %s where account_id = 0 and edition <> %d"
                                  .formatted(table, edition)))
                      .as(table)
                      .isEmpty());
    }
  }

  @Test
  void nothingIsLostOrCountedTwiceWhileTotalsAreMadeAnew() {
    String goal = Operator.uniqueName();
    operator.addsGoal(goal);
    List<String> clients = clients(4);
    AtomicBoolean rebuilt = new AtomicBoolean();
    Callable<Object> rebuilding =
        () -> {
          operator.rebuildsTotals();
          operator.rebuildsTotals();
          rebuilt.set(true);
          return null;
        };

    Crowd.atOnce(
        List.of(
            rebuilding,
            () -> reportsUntil(rebuilt, clients.get(0), goal),
            () -> reportsUntil(rebuilt, clients.get(1), goal)));
    List<String> meanwhile = totals();
    operator.rebuildsTotals();

    assertThat(totals()).isEqualTo(meanwhile);
  }

  @Test
  void anotherZoneHasOtherDays() {
    String clickId = operator.addsLead();
    partner.reports("clickid=" + clickId + "&goal=dep&sum=5");
    int before = operator.edition();

    operator.changesAccount("{\"zone\":\"Asia/Kathmandu\"}");
    try {
      operator.awaitEditionAfter(before);
      assertThat(operator.reads("statistics/rebuild").path("zone").asText())
          .isEqualTo("Asia/Kathmandu");
    } finally {
      operator.changesAccount("{\"zone\":\"UTC\"}");
      operator.awaitEditionAfter(before + 1);
    }
  }

  private List<String> clients(int count) {
    List<String> clients = new ArrayList<>();
    JsonNode spot = operator.addsSpot();
    for (int client = 0; client < count; client++) {
      String clickId = Operator.uniqueName();
      operator.addsLead(
          spot,
          "\"click_id\":\"%s\",\"geo\":\"PT\",\"clicked_at\":\"%s\",\"advert\":{\"campaign_id\":\"c%d\"}"
              .formatted(
                  clickId, Instant.now().minus(Duration.ofHours(random.nextInt(900))), client % 3));
      clients.add(clickId);
    }
    return clients;
  }

  private Object reportsUntil(AtomicBoolean done, String clickId, String goal) {
    while (!done.get()) {
      assertThat(partner.reports("clickid=" + clickId + "&goal=" + goal + "&sum=1.5").status())
          .isEqualTo(200);
    }
    return null;
  }

  /** Late, repeated, negative, waiting and corrected events. */
  private void happens(List<String> clients, String custom) {
    String clickId = clients.get(random.nextInt(clients.size()));
    String goal = List.of("reg", "dep", "redep", "rebill", custom).get(random.nextInt(5));
    String sum = random.nextInt(5) == 0 ? "" : "&sum=" + amount();
    String txid = random.nextBoolean() ? "" : "&txid=t" + random.nextInt(50);
    String ts =
        random.nextInt(3) == 0
            ? "&ts=" + Instant.now().minus(Duration.ofHours(random.nextInt(2000))).getEpochSecond()
            : "";
    String currency = random.nextInt(6) == 0 ? "&currency=ISK" : "";
    Answer answer =
        partner.reports("clickid=" + clickId + "&goal=" + goal + sum + txid + ts + currency);
    if (answer.status() == 200 && random.nextInt(4) == 0) {
      corrects(answer.eventId());
    }
  }

  private void corrects(String eventId) {
    operator.asks(
        "POST",
        "conversions/" + eventId + "/corrections",
        random.nextBoolean()
            ? "{\"kind\":\"reverse\",\"reason\":\"r\"}"
            : "{\"kind\":\"adjust\",\"sum\":\"%s\",\"reason\":\"a\"}".formatted(amount()));
  }

  private String amount() {
    return BigDecimal.valueOf(random.nextInt(2_000_001) - 500_000, 4).toPlainString();
  }

  private void awaitPosting() {
    await().atMost(LIMIT).until(() -> rows("select * from statistics_entries").isEmpty());
  }

  /** Every row that reports may read, once nothing waits to be posted. */
  private List<String> totals() {
    awaitPosting();
    List<String> totals = new ArrayList<>();
    for (String table : TABLES) {
      rows("select t.* from "
              + table
              + " t join statistics_editions e"
              + " on e.account_id = t.account_id and e.edition = t.edition")
          .forEach(row -> totals.add(table + " " + row));
    }
    Collections.sort(totals);
    return totals;
  }

  /** Without their edition. */
  private List<String> rows(String sql) {
    try (Connection connection = database.connect("shared");
        ResultSet found = connection.createStatement().executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (found.next()) {
        rows.add(row(found));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(ResultSet found) throws SQLException {
    StringBuilder row = new StringBuilder();
    for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
      if (!found.getMetaData().getColumnLabel(column).equals("edition")) {
        row.append(found.getString(column)).append(' ');
      }
    }
    return row.toString();
  }
}
