package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report comes in the form, the order and the pieces that it is asked for in. */
abstract class ReportSystemTest extends TrafficSystemTest {

  @Test
  void rowsAreSortedAndPagedButTotalsAreOfAll() {
    JsonNode all = report("&group_by=campaign_id&sort=-clicks");
    JsonNode second = report("&group_by=campaign_id&sort=-clicks&limit=1&offset=1");

    assertThat(all.path("rows")).hasSize(4);
    assertThat(second.path("rows")).hasSize(1);
    assertThat(second.path("rows").get(0)).isEqualTo(all.path("rows").get(1));
    assertThat(second.path("totals")).isEqualTo(all.path("totals"));
    assertThat(report("&group_by=campaign_id&campaign_id=").path("rows").get(0).path("group"))
        .hasToString("{\"campaign_id\":null}");
    assertThat(report("&group_by=geo&geo=PT&campaign_id=c0").path("rows")).hasSize(1);
  }

  @Test
  void aSpreadsheetHasTheGroupsFirstAndNoFormulas() {
    comes("=cmd()", "PT");

    String csv =
        http.get(
                "/api/v1/statistics?group_by=campaign_id,geo&columns=clicks,rebill_sum&spot="
                    + spot.path("code").asText()
                    + "&"
                    + without(""),
                "Authorization",
                operator.authorization(),
                "Accept",
                "text/csv")
            .body();

    assertThat(csv.lines().toList().get(0)).isEqualTo("campaign_id,geo,clicks,rebill_sum");
    assertThat(csv.lines()).hasSize(1 + 5).anyMatch(line -> line.startsWith("'=cmd(),PT,1,0"));
  }

  @Test
  void manyGroupsArePagedAsFewAre() {
    for (String sort :
        List.of("-rebill_sum", "net_cr", "-geo", "day", "-goal_" + custom + "_sum")) {
      pagesSayTheSameAsAll("geo,day,campaign_id", sort);
      pagesSayTheSameAsAll("campaign_id,geo,day", sort);
    }
  }

  private void pagesSayTheSameAsAll(String groupBy, String sort) {
    String asked = "&group_by=" + groupBy + "&sort=" + sort;
    List<JsonNode> paged = new ArrayList<>();
    JsonNode all = report(asked);
    for (int offset = 0; offset < all.path("rows").size(); offset += 7) {
      JsonNode page = report(asked + "&limit=7&offset=" + offset);
      assertThat(page.path("totals")).isEqualTo(all.path("totals"));
      page.path("rows").forEach(paged::add);
    }

    assertThat(paged).as(sort).isNotEmpty().containsExactlyElementsOf(all.path("rows"));
    assertThat(groupsOf(all, groupBy)).as(sort).isEqualTo(groupsInFile(asked));
  }

  private static List<String> groupsOf(JsonNode report, String groupBy) {
    List<String> groups = new ArrayList<>();
    for (JsonNode row : report.path("rows")) {
      groups.add(
          Stream.of(groupBy.split(","))
              .map(key -> row.path("group").path(key).asText(""))
              .map(text -> text.equals("null") ? "" : text)
              .collect(Collectors.joining(",")));
    }
    return groups;
  }

  /** A file is not made page by page, and adds all groups up at once. */
  private List<String> groupsInFile(String asked) {
    return http.get(
            "/api/v1/statistics?spot=" + spot.path("code").asText() + "&" + without("") + asked,
            "Authorization",
            operator.authorization(),
            "Accept",
            "text/csv")
        .body()
        .lines()
        .skip(1)
        .map(line -> String.join(",", List.of(line.split(",")).subList(0, 3)))
        .toList();
  }

  /** Whoever names the spot has single slices added up, whoever does not may have wider totals. */
  @Test
  void whatACampaignComesToIsTheSameWhetherItsSpotIsNamedOrNot() {
    String campaign = Operator.uniqueName();
    for (String geo : List.of("PT", "BR", "PT", "DE")) {
      comes(campaign, geo);
      reports(clients.get(clients.size() - 1));
      reports(clients.get(clients.size() - 1));
    }

    for (String basis : List.of("event", "click")) {
      for (String groups :
          List.of("", "campaign_id", "geo", "geo,day", "week,geo", "day", "goal,geo")) {
        String asked =
            "&basis=%s&campaign_id=%s%s"
                .formatted(basis, campaign, groups.isEmpty() ? "" : "&group_by=" + groups);
        JsonNode ofAnySpot = operator.reads("statistics?" + without("") + asked);

        assertThat(ofAnySpot).as(asked).isEqualTo(report(asked));
        assertThat(ofAnySpot.path("totals").path("clicks").asInt()).as(asked).isEqualTo(4);
      }
    }
    assertThat(
            operator
                .reads("statistics?" + without("") + "&group_by=geo&campaign_id=" + campaign)
                .path("rows"))
        .extracting(row -> row.path("group").path("geo").asText() + row.at("/values/clicks"))
        .containsExactly("BR1", "DE1", "PT2");
  }

  @Test
  void byGoalEachRowHasTheColumnsOfOneGoal() {
    JsonNode report = report("&group_by=goal");

    assertThat(report.path("rows"))
        .extracting(row -> row.path("group").path("goal").asText(null))
        .containsExactlyInAnyOrder(null, "rebill", custom);
    assertThat(values(report, null).path("clicks").asInt()).isEqualTo(clients.size());
    assertThat(values(report, "rebill").path("clicks").asInt()).isZero();
    assertThat(new BigDecimal(values(report, "rebill").path("rebill_sum").asText()))
        .isEqualByComparingTo(total("rebill"));
    assertThat(new BigDecimal(values(report, custom).path("goal_" + custom + "_sum").asText()))
        .isEqualByComparingTo(total(custom));
    assertThat(values(report, custom).path("rebill_count").asInt()).isZero();
    assertThat(report.path("totals")).isEqualTo(report("").path("totals"));
  }

  @Test
  void goalsNestAndAreFilteredAndPagedAsOtherGroupsAre() {
    String asked = "&group_by=day,goal,geo&sort=-rebill_sum&goal=rebill&goal=" + custom;
    JsonNode all = report(asked);
    List<JsonNode> paged = new ArrayList<>();
    for (int offset = 0; offset < all.path("rows").size(); offset += 5) {
      report(asked + "&limit=5&offset=" + offset).path("rows").forEach(paged::add);
    }

    assertThat(paged).isNotEmpty().containsExactlyElementsOf(all.path("rows"));
    assertThat(paged)
        .extracting(row -> row.path("group").path("goal").asText())
        .containsOnly("rebill", custom);
    assertThat(report("&group_by=goal&columns=clicks&goal=rebill").path("rows")).isEmpty();
    assertThat(report("&group_by=goal&goal=").path("rows")).hasSize(1);
  }

  private static JsonNode values(JsonNode report, String goal) {
    for (JsonNode row : report.path("rows")) {
      if (Objects.equals(row.path("group").path("goal").asText(null), goal)) {
        return row.path("values");
      }
    }
    throw new AssertionError("No row of " + goal + " in " + report);
  }

  @ParameterizedTest
  @CsvSource({"event", "click"})
  void behindACellAreTheConversionsThatItCounts(String basis) {
    JsonNode report = report("&basis=" + basis + "&group_by=hour,campaign_id");

    for (JsonNode row : report.path("rows")) {
      JsonNode campaign = row.path("group").path("campaign_id");
      String hour = row.path("group").path("hour").asText();
      String cell =
          "basis=%s&from=%2$s&to=%2$s&hour=%3$s&campaign_id=%4$s&spot=%5$s"
              .formatted(
                  basis,
                  hour.substring(0, 10),
                  hour,
                  campaign.isNull() ? "" : campaign.asText(),
                  spot.path("code").asText());
      assertThat(operator.all("statistics/conversions?column=rebill_sum&limit=3&" + cell))
          .as(cell)
          .hasSize(row.path("values").path("rebill_count").asInt())
          .allMatch(conversion -> conversion.path("goal").asText().equals("rebill"));
      assertThat(operator.all("statistics/clients?column=clicks&limit=3&" + cell))
          .as(cell)
          .hasSize(row.path("values").path("clicks").asInt());
    }
  }

  @Test
  void aReversedConversionIsNotBehindItsCell() {
    String filter = "&goal=" + custom;
    List<JsonNode> before = behind("conversions?column=goal_" + custom + "_sum", filter);
    String event = before.get(0).path("event_id").asText();

    operator.sends(
        "POST",
        "conversions/" + event + "/corrections",
        "{\"kind\":\"reverse\",\"reason\":\"charged back\"}");

    assertThat(behind("conversions?column=goal_" + custom + "_sum", filter))
        .extracting(conversion -> conversion.path("event_id").asText())
        .hasSize(before.size() - 1)
        .doesNotContain(event);
    assertThat(report(filter).path("totals").path("goal_" + custom + "_count").asInt())
        .isEqualTo(before.size() - 1);
  }

  @Test
  void behindWhatBelongsToNoGoalAreNoConversions() {
    assertThat(operator.all("statistics/conversions?goal=&" + without(""))).isEmpty();
  }

  @Test
  void clicksAreThereWhateverGoalIsAskedFor() {
    String filter = "&goal=" + custom;

    assertThat(behind("clients?column=clicks", filter))
        .hasSize(report(filter + "&columns=clicks").path("totals").path("clicks").asInt());
  }

  @Test
  void columnsThatAGoalHasNotLeaveOneEmptyRow() {
    JsonNode report = report("&columns=rebill_sum&goal=dep");

    assertThat(report.path("columns")).isEmpty();
    assertThat(report.path("rows")).hasSize(1);
  }

  /** A row's own keys, as filters, find what the row says, and what stands behind it. */
  @ParameterizedTest
  @ValueSource(strings = {"hour", "day", "week", "month"})
  void aPeriodIsAFilterToo(String period) {
    JsonNode rows = report("&group_by=" + period).path("rows");
    List<String> keys = new ArrayList<>();
    rows.forEach(row -> keys.add(row.path("group").path(period).asText()));

    for (JsonNode row : List.of(rows.get(0), rows.get(rows.size() - 1))) {
      String filter = "&" + period + "=" + row.path("group").path(period).asText();
      JsonNode filtered = report(filter + "&group_by=day,geo");
      assertThat(report(filter + "&group_by=" + period).path("rows")).containsExactly(row);
      assertThat(filtered.path("totals")).as(filter).isEqualTo(row.path("values"));
      assertThat(report(filter + "&group_by=week,month").path("totals"))
          .isEqualTo(row.path("values"));
      assertThat(behind("clients?column=clicks", filter))
          .hasSize(row.path("values").path("clicks").asInt());
    }
    String all = "&" + period + "=" + String.join("&" + period + "=", keys);
    assertThat(report(all).path("totals")).isEqualTo(report("").path("totals"));
    assertThat(behind("clients?column=clicks", all)).hasSize(clients.size());
    assertThat(report("&month=2001-01").path("totals").path("clicks").asInt()).isZero();
    assertThat(behind("clients?column=clicks", "&month=2001-01")).isEmpty();
  }

  private List<JsonNode> behind(String what, String filter) {
    return operator.all(
        "statistics/"
            + what
            + "&limit=50&spot="
            + spot.path("code").asText()
            + "&"
            + without("")
            + filter);
  }

  @Test
  void theClientsOfAGoalAreThoseWhoReachedIt() {
    List<String> reached =
        deposits.stream()
            .filter(deposit -> deposit.goal().equals(custom))
            .map(deposit -> deposit.client().clickId())
            .distinct()
            .toList();

    assertThat(
            operator.all(
                "statistics/clients?limit=5&goal="
                    + custom
                    + "&spot="
                    + spot.path("id").asText()
                    + "&"
                    + without("")))
        .extracting(client -> client.path("click_id").asText())
        .containsExactlyInAnyOrderElementsOf(reached);
  }

  @ParameterizedTest
  @ValueSource(strings = {"column=clicks", "column=colour", "hour=noon", "group_by=geo"})
  void aCellThatThereIsNotIsRefused(String wrong) {
    Answer answer =
        operator.asks("GET", "statistics/conversions?" + without("") + "&" + wrong, null);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("field").asText())
        .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
  }

  @Test
  void columnsAndGroupingsAreListed() {
    assertThat(operator.reads("statistics/columns").path("items"))
        .anyMatch(column -> column.toString().contains("\"key\":\"goal_" + custom + "_sum\""))
        .anyMatch(column -> column.toString().contains("\"kind\":\"percent\""));
    assertThat(operator.reads("statistics/dimensions").path("items")).hasSize(18);
  }

  @Test
  void aPeriodGoesByItsName() {
    comes("today", "PT");
    JsonNode report =
        operator.reads(
            "statistics?period=last_30_days&group_by=day&spot=" + spot.path("code").asText());

    assertThat(report.path("rows")).isNotEmpty();
    assertThat(report.path("columns").size()).isGreaterThan(17);
  }

  @Test
  void aWorkbookSaysHowManyRowsItHas() {
    HttpResponse<byte[]> workbook =
        http.download(
            "/api/v1/statistics?group_by=day,campaign_id&spot="
                + spot.path("code").asText()
                + "&"
                + without(""),
            "Authorization",
            operator.authorization(),
            "Accept",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    int rows = report("&group_by=day,campaign_id").path("rows").size();
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.headers().firstValue("X-Total-Rows")).hasValue(String.valueOf(rows));
    assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"statistics-.*\\.xlsx\"");
    assertThat(workbook.headers().firstValueAsLong("Content-Length"))
        .hasValue(workbook.body().length);
    assertThat(new String(workbook.body(), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "group_by=colour",
        "goal=profit",
        "period=tomorrow",
        "bom=perhaps",
        "group_by=geo,geo",
        "columns=profit",
        "basis=birth",
        "colour=red",
        "sort=colour",
        "limit=0",
        "hour=2026-11-23",
        "day=today",
        "week=2026-48",
        "month=",
        "from=yesterday",
        "to=2020-01-01",
        "sort=clicks;drop%20table%20leads",
        "group_by=day,week,month,geo,spot,pixel"
      })
  void whatIsNotKnownIsNamed(String wrong) {
    String field = wrong.substring(0, wrong.indexOf('='));
    Answer answer = operator.asks("GET", "statistics?" + without(field) + "&" + wrong, null);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().path("code").asText()).isEqualTo("invalid_field");
    assertThat(answer.json().path("field").asText()).isEqualTo(field);
  }
}
