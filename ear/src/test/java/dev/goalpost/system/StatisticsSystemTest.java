package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.system.Recount.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A report says what a recount of everything that happened on a spot says. */
abstract class StatisticsSystemTest extends TrafficSystemTest {

  static final List<String> GROUPINGS =
      List.of(
          "campaign_id",
          "geo",
          "campaign_id,geo",
          "day,geo",
          "hour",
          "hour,campaign_id",
          "campaign_id,geo,day",
          "spot",
          "day",
          "week",
          "month,geo",
          "geo,day,campaign_id,spot,week");

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
    assertThat(report("&goal=dep").path("waiting_for_rate").path(currency).asInt()).isEqualTo(1);
    assertThat(report("&goal=reg").path("waiting_for_rate").has(currency)).isFalse();
    assertThat(report("").path("totals").path("first_sales_sum").asText()).isEqualTo("0");

    operator.setsRate(currency, "2020-01-01", "0.0016");

    assertThat(report("").path("waiting_for_rate").has(currency)).isFalse();
    assertThat(report("").path("totals").path("first_sales_sum").asText()).isEqualTo("0.16");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spot", "campaign_name,geo", "week", "day,spot", "goal"})
  void everyPageHasTheSameTotals(String groupBy) {
    String asked = "&columns=rebill_count,rebill_sum&group_by=" + groupBy;
    JsonNode totals = report(asked).path("totals");

    assertThat(totals.path("rebill_count").asLong()).isEqualTo(rebills().count());
    assertThat(report(asked + "&limit=1").path("totals")).isEqualTo(totals);
    assertThat(report(asked + "&limit=1&offset=1").path("totals")).isEqualTo(totals);
    assertThat(report(asked + "&offset=1000").path("totals")).isEqualTo(totals);
  }

  @Test
  void whereNeitherColumnsNorRowsAreLeftThereAreNoTotals() {
    JsonNode report =
        report("&columns=registrations&goal=dep&campaign_id=none&group_by=geo&offset=1");

    assertThat(report.path("rows").isArray()).isTrue();
    assertThat(report.path("totals")).isEmpty();
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
}
