package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports go by the clocks and the calendar of the account; a server of their own, therefore. */
@ExtendWith(SharedServers.class)
class ReportZonesIT {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String DATABASE = "zones";

  private static RunningServer server;
  private static Operator operator;

  @BeforeAll
  static void start(MariaDb mariaDb) {
    server = RunningServer.start(mariaDb.environment(DATABASE));
    operator = new Operator(new Http(server));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Where clocks are changed, at the ends of months and years, and beside whole hours. */
  @ParameterizedTest
  @CsvSource({
    "Asia/Kathmandu, 2024-02-29T18:14:59Z, 2024-02-29T23:00, 2024-W09, 2024-02",
    "Asia/Kathmandu, 2024-02-29T18:15:00Z, 2024-03-01T00:00, 2024-W09, 2024-03",
    "Australia/Lord_Howe, 2026-04-04T14:30:00Z, 2026-04-05T01:00, 2026-W14, 2026-04",
    "Australia/Lord_Howe, 2026-04-04T15:15:00Z, 2026-04-05T01:00, 2026-W14, 2026-04",
    "Australia/Lord_Howe, 2025-10-04T15:29:59Z, 2025-10-05T01:00, 2025-W40, 2025-10",
    "Australia/Lord_Howe, 2025-10-04T15:30:00Z, 2025-10-05T02:00, 2025-W40, 2025-10",
    "Europe/Berlin, 2026-03-29T01:00:00Z, 2026-03-29T03:00, 2026-W13, 2026-03",
    "Europe/Berlin, 2025-10-26T00:30:00Z, 2025-10-26T02:00, 2025-W43, 2025-10",
    "Europe/Berlin, 2025-10-26T01:30:00Z, 2025-10-26T02:00, 2025-W43, 2025-10",
    "Europe/Berlin, 2020-12-31T23:00:00Z, 2021-01-01T00:00, 2020-W53, 2021-01",
    "America/Sao_Paulo, 2025-12-01T02:59:59Z, 2025-11-30T23:00, 2025-W48, 2025-11"
  })
  void aClickIsInTheHourDayWeekAndMonthOfTheAccount(
      String zone, String at, String hour, String week, String month) {
    livesIn(zone);
    JsonNode spot = operator.addsSpot();
    operator.addsLead(spot, "\"clicked_at\":\"%s\"".formatted(at));

    String day = hour.substring(0, 10);
    String asked = "from=%1$s&to=%1$s&spot=%2$s".formatted(day, spot.path("code").asText());
    JsonNode rows =
        operator.reads("statistics?group_by=hour,day,week,month,spot&" + asked).path("rows");

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).path("values").path("clicks").asInt()).isEqualTo(1);
    List<String> keys = new ArrayList<>();
    rows.get(0).path("group").forEach(key -> keys.add(key.asText()));
    assertThat(keys).containsExactly(hour, day, week, month, spot.path("code").asText());
    assertThat(operator.all("statistics/clients?column=clicks&hour=" + hour + "&" + asked))
        .hasSize(1);
  }

  /** Nobody has to know that totals are made anew for it. */
  @Test
  void whoChangesTheZoneReadsItsDaysAtOnce() {
    operator.changesAccount("{\"zone\":\"UTC\"}");
    JsonNode spot = operator.addsSpot();
    operator.addsLead(spot, "\"clicked_at\":\"2024-02-29T18:15:00Z\"");
    String asked = "from=2024-02-28&to=2024-03-02&spot=" + spot.path("code").asText();
    JsonNode before = operator.reads("statistics?day=2024-02-29&" + asked);
    assertThat(before.path("totals").path("clicks").asInt()).isEqualTo(1);

    operator.changesAccount("{\"zone\":\"Asia/Kathmandu\"}");

    assertThat(operator.all("statistics/clients?column=clicks&day=2024-03-01&" + asked)).hasSize(1);
    operator.changesAccount("{\"zone\":\"UTC\"}");
    assertThat(
            operator.reads("statistics?group_by=day&" + asked).path("rows").findValuesAsText("day"))
        .containsExactly("2024-02-29");
  }

  @Test
  void aReportReadsTotalsAndNothingThatGrowsWithConversions(MariaDb mariaDb) throws SQLException {
    String clickId = operator.addsLead();
    new Partner(new Http(server)).reports("clickid=" + clickId + "&goal=dep&sum=5");
    operator.reads("statistics?period=today");

    List<String> statements = new ArrayList<>();
    for (String asked :
        List.of("", "&group_by=day,campaign_id", "&group_by=hour,spot&sort=-clicks&geo=PT")) {
      statements.addAll(
          mariaDb.statements(
              DATABASE, () -> operator.reads("statistics?period=last_30_days" + asked)));
    }

    assertThat(statements).anyMatch(statement -> statement.contains("daily_traffic"));
    assertThat(statements).anyMatch(statement -> statement.contains("hourly_traffic"));
    assertThat(statements)
        .filteredOn(statement -> statement.contains("_traffic") || statement.contains("slices"))
        .noneMatch(statement -> statement.matches("(?s).*\\b(conversions|leads|lead_\\w+)\\b.*"));
    assertThat(statements)
        .noneMatch(statement -> statement.matches("(?s).*\\bfrom (conversions|leads)\\b.*"));
  }

  private static void livesIn(String zone) {
    if (!zone.equals(state("zone"))) {
      operator.changesAccount("{\"zone\":\"%s\"}".formatted(zone));
      await()
          .atMost(LIMIT)
          .until(() -> zone.equals(state("zone")) && "in_force".equals(state("state")));
    }
  }

  private static String state(String field) {
    return operator.reads("statistics/rebuild").path(field).asText();
  }
}
