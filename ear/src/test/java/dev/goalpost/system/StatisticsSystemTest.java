package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.system.Recount.Client;
import dev.goalpost.system.Recount.Event;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report says what a recount of everything that happened on a spot says. */
abstract class StatisticsSystemTest extends PostbackSystemTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  static final List<String> GROUPINGS =
      List.of(
          "campaign_id",
          "geo",
          "campaign_id,geo",
          "day,geo",
          "hour",
          "hour,campaign_id",
          "spot",
          "day",
          "week",
          "month,geo",
          "geo,day,campaign_id,spot,week");

  private final Random random = new Random(11);
  private final List<Client> clients = new ArrayList<>();
  private final List<Event> deposits = new ArrayList<>();
  private JsonNode spot;
  private String custom;

  @BeforeEach
  void trafficComes() {
    spot = operator.addsSpot();
    custom = Operator.uniqueName();
    operator.changesGoal(
        operator.addsGoal(custom), "{\"statistics\":{\"show\":true,\"sum\":true,\"count\":true}}");
    for (int client = 0; client < 12; client++) {
      comes(client % 4 == 3 ? null : "c" + client % 4, client % 2 == 0 ? "PT" : "BR");
    }
    for (int event = 0; event < 60; event++) {
      reports(clients.get(random.nextInt(clients.size())));
    }
  }

  @ParameterizedTest
  @CsvSource({"event", "click"})
  void sumsAndCountsAreThoseOfARecountByEveryGrouping(String basis) {
    for (String grouping : GROUPINGS) {
      JsonNode report = report("&basis=" + basis + "&group_by=" + grouping);

      assertThat(Recount.column(report, "rebill_sum", "rebill_count", grouping))
          .as(grouping)
          .isEqualTo(Recount.sums(rebills(), grouping, basis));
      assertThat(Recount.column(report, "rebill_count", "rebill_count", grouping))
          .as(grouping)
          .isEqualTo(Recount.counts(rebills(), grouping, basis));
    }
  }

  private Stream<Event> rebills() {
    return deposits.stream().filter(deposit -> deposit.goal().equals("rebill"));
  }

  @Test
  void aCustomGoalHasColumnsOfItsOwnThatFollowItsNameAndSwitches() {
    BigDecimal sum = total(custom);
    long count = deposits.stream().filter(each -> each.goal().equals(custom)).count();

    JsonNode totals = report("").path("totals");
    assertThat(new BigDecimal(totals.path("goal_" + custom + "_sum").asText()))
        .isEqualByComparingTo(sum);
    assertThat(totals.path("goal_" + custom + "_count").asLong()).isEqualTo(count);
    assertThat(titles()).contains(custom + ": sum", custom + ": count");

    operator.changesGoal(
        goal(),
        "{\"name\":\"Renamed\",\"statistics\":{\"show\":true,\"sum\":true,\"count\":false}}");
    assertThat(titles()).contains("Renamed: sum").doesNotContain("Renamed: count");
  }

  @Test
  void clicksAndRatesAreCountedFromTheSums() {
    partner.reports("clickid=" + clients.get(0).clickId() + "&goal=reg");
    partner.reports("clickid=" + clients.get(0).clickId() + "&goal=dep&sum=3");
    partner.reports("clickid=" + clients.get(1).clickId() + "&goal=reg");

    JsonNode totals = report("").path("totals");

    assertThat(totals.path("clicks").asInt()).isEqualTo(12);
    assertThat(totals.path("registrations").asInt()).isEqualTo(2);
    assertThat(totals.path("reg_dep").asDouble()).isEqualTo(2);
    assertThat(totals.path("cr").asDouble()).isZero();
    assertThat(totals.path("unsubscribe_rate").isNull()).isTrue();
  }

  @Test
  void aReversedConversionLeavesTheReport() {
    String event =
        partner.reports("clickid=" + clients.get(0).clickId() + "&goal=dep&sum=77").eventId();
    assertThat(report("").path("totals").path("first_sales_sum").asText()).isEqualTo("77");

    operator.sends(
        "POST", "conversions/" + event + "/corrections", "{\"kind\":\"reverse\",\"reason\":\"r\"}");

    assertThat(report("").path("totals").path("first_sales_sum").asText()).isEqualTo("0");
    assertThat(report("").path("totals").path("first_sales_count").asInt()).isZero();
  }

  @Test
  void aForeignAmountWaitsUntilItsRateIsKnown() {
    String currency = spot.path("id").asText().endsWith("1") ? "XOF" : "XAF";
    partner.reports(
        "clickid=" + clients.get(0).clickId() + "&goal=dep&sum=100&currency=" + currency);

    assertThat(report("").path("waiting_for_rate").path(currency).asInt()).isEqualTo(1);
    assertThat(report("").path("totals").path("first_sales_sum").asText()).isEqualTo("0");

    operator.setsRate(currency, "2020-01-01", "0.0016");

    assertThat(report("").path("waiting_for_rate").has(currency)).isFalse();
    assertThat(report("").path("totals").path("first_sales_sum").asText()).isEqualTo("0.16");
  }

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
      String asked = "&group_by=geo,day,campaign_id&sort=" + sort;
      List<JsonNode> paged = new ArrayList<>();
      JsonNode all = report(asked);
      for (int offset = 0; offset < all.path("rows").size(); offset += 7) {
        JsonNode page = report(asked + "&limit=7&offset=" + offset);
        assertThat(page.path("totals")).isEqualTo(all.path("totals"));
        page.path("rows").forEach(paged::add);
      }

      assertThat(paged).as(sort).isNotEmpty().containsExactlyElementsOf(all.path("rows"));
    }
  }

  @Test
  void aFilterByGoalLeavesOutTheColumnsOfOtherGoals() {
    List<String> keys = new ArrayList<>();
    report("&goal=rebill&goal=" + custom)
        .path("columns")
        .forEach(column -> keys.add(column.path("key").asText()));

    assertThat(keys)
        .contains("clicks", "cr", "rebill_count", "rebill_sum", "goal_" + custom + "_sum")
        .doesNotContain("registrations", "first_sales_sum", "reg_dep");
  }

  @Test
  void aGoalThatIsNoLongerDisplayedLosesNothing() {
    operator.changesGoal(goal(), "{\"statistics\":{\"show\":false}}");

    assertThat(titles()).doesNotContain(custom + ": sum");
    assertThat(
            new BigDecimal(
                report("&columns=goal_" + custom + "_sum")
                    .path("totals")
                    .path("goal_" + custom + "_sum")
                    .asText()))
        .isEqualByComparingTo(total(custom));
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
    assertThat(operator.reads("statistics/dimensions").path("items")).hasSize(17);
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

  private void comes(String campaign, String geo) {
    Instant clickedAt = NOW.minus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
    String clickId = Operator.uniqueName();
    operator.addsLead(
        spot,
        "\"click_id\":\"%s\",\"geo\":\"%s\",\"clicked_at\":\"%s\"%s"
            .formatted(
                clickId,
                geo,
                clickedAt,
                campaign == null
                    ? ""
                    : ",\"advert\":{\"campaign_id\":\"%s\"}".formatted(campaign)));
    clients.add(new Client(clickId, spot.path("code").asText(), campaign, geo, clickedAt));
  }

  private void reports(Client client) {
    String goal = random.nextBoolean() ? "rebill" : custom;
    BigDecimal sum = BigDecimal.valueOf(random.nextInt(100_000) - 20_000, 4);
    Instant at = NOW.minus(Duration.ofMinutes(random.nextInt(30 * 24 * 60)));
    Answer answer =
        partner.reports(
            "clickid=%s&goal=%s&sum=%s&ts=%d"
                .formatted(client.clickId(), goal, sum.toPlainString(), at.getEpochSecond()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    deposits.add(new Event(client, goal, sum, at));
  }

  private BigDecimal total(String goal) {
    return deposits.stream()
        .filter(each -> each.goal().equals(goal))
        .map(Event::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    report("").path("columns").forEach(column -> titles.add(column.path("title").asText()));
    return titles;
  }

  private JsonNode goal() {
    for (JsonNode goal : operator.reads("goals?limit=500").path("items")) {
      if (goal.path("token").asText().equals(custom)) {
        return goal;
      }
    }
    throw new AssertionError(custom);
  }

  private JsonNode report(String more) {
    return operator.reads(
        "statistics?spot=" + spot.path("code").asText() + "&" + without("") + more);
  }

  /** A period that holds all, but for one of its ends. */
  private static String without(String field) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    return (field.equals("from") ? "" : "from=" + today.minusDays(31))
        + (field.equals("to") ? "" : "&to=" + today.plusDays(1));
  }
}
