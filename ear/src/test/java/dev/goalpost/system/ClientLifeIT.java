package dev.goalpost.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens with clients, in whatever order: the card is what the timeline adds up to, and
 * so is the report, before and after its totals are made anew.
 *
 * <p>One life is another each time. Its seed stands in the test's name and output; {@code
 * -Dgoalpost.seed=…} repeats it.
 */
@OnMariaDb
class ClientLifeIT extends PostbackSystemTest {

  private static final List<String> BASES = List.of("event", "click");
  private static final Map<String, String> VISITS =
      Map.of(
          "click", "clicks",
          "subscribe", "subscribers",
          "unsubscribe", "unsubscribes",
          "bot_start", "bot_activations",
          "dialogue", "dialogues");

  /** Seeds, and currencies of which no other test sets the rate. */
  static Stream<Arguments> lives() {
    return Stream.of(
        arguments(1L, "BIF"),
        arguments(2L, "DJF"),
        arguments(3L, "GNF"),
        arguments(Long.getLong("goalpost.seed", System.currentTimeMillis()), "KMF"));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("lives")
  void cardTimelineAndReportSayTheSame(long seed, String waiting) {
    System.out.println("A life of seed " + seed);
    ClientLife life = new ClientLife(http, seed, "MRU", waiting);

    life.passes();

    for (String spot : life.spots()) {
      List<TimelineRecount> recounts = recounts(spot, life);
      for (String basis : BASES) {
        assertThat(report(spot, basis, life.goals()))
            .as("by the time of the %s, seed %d:%n%s", basis, seed, life.story())
            .isEqualTo(sum(recounts, basis));
      }
    }
    Map<String, Map<String, String>> posted = reports(life);
    operator.rebuildsTotals();
    assertThat(reports(life)).as("seed %d:%n%s", seed, life.story()).isEqualTo(posted);
  }

  /** Of all clients of a spot, whose cards are looked at on the way. */
  private List<TimelineRecount> recounts(String spot, ClientLife life) {
    List<JsonNode> cards = operator.all("leads?spot=" + spot);
    assertThat(cards).hasSizeGreaterThan(3);
    return cards.stream().map(card -> recount(card, life)).toList();
  }

  private TimelineRecount recount(JsonNode card, ClientLife life) {
    String clickId = card.path("click_id").asText();
    TimelineRecount recount = new TimelineRecount(card, operator.timeline(clickId));
    assertThat(TimelineRecount.linesOf(card))
        .as("the card of %s:%n%s", clickId, life.story())
        .isEqualTo(recount.lines());
    return recount;
  }

  /** Registrations have no sum in reports. */
  private static Map<String, String> sum(List<TimelineRecount> recounts, String basis) {
    Map<String, BigDecimal> cells = new TreeMap<>();
    recounts.forEach(
        recount -> recount.addTo((cell, more) -> cells.merge(cell, more, BigDecimal::add), basis));
    cells.keySet().removeIf(cell -> cell.endsWith("|reg|sum"));
    Map<String, String> told = new TreeMap<>();
    cells.forEach((cell, value) -> put(told, cell, value));
    return told;
  }

  private Map<String, Map<String, String>> reports(ClientLife life) {
    Map<String, Map<String, String>> reports = new TreeMap<>();
    for (String spot : life.spots()) {
      for (String basis : BASES) {
        reports.put(spot + " by " + basis, report(spot, basis, life.goals()));
      }
    }
    return reports;
  }

  private Map<String, String> report(String spot, String basis, List<String> goals) {
    Map<String, String> columns = columns(goals);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    JsonNode report =
        operator.reads(
            "statistics?spot=%s&basis=%s&from=%s&to=%s&group_by=day,goal&columns=%s"
                .formatted(
                    spot,
                    basis,
                    today.minusDays(40),
                    today.plusDays(1),
                    columns.keySet().stream().collect(joining(","))));
    Map<String, String> cells = new TreeMap<>();
    for (JsonNode row : report.path("rows")) {
      String day = row.path("group").path("day").asText();
      String goal = row.path("group").path("goal").asText("");
      columns.forEach(
          (column, counted) -> {
            BigDecimal value = new BigDecimal(row.path("values").path(column).asText());
            assertThat(value.signum() == 0 || counted.startsWith(goal + "|"))
                .as("%s in a row of %s", column, goal)
                .isTrue();
            put(cells, day + "|" + counted, value);
          });
    }
    report
        .path("waiting_for_rate")
        .properties()
        .forEach(entry -> put(cells, "waiting|" + entry.getKey(), entry.getValue().decimalValue()));
    return cells;
  }

  private static void put(Map<String, String> cells, String cell, BigDecimal value) {
    if (value.signum() != 0) {
      cells.put(cell, value.stripTrailingZeros().toPlainString());
    }
  }

  /** What is counted in each column: a goal, or nothing, and what of it. */
  private static Map<String, String> columns(List<String> goals) {
    Map<String, String> columns = new LinkedHashMap<>();
    VISITS.forEach((visit, column) -> columns.put(column, "|" + visit));
    for (String goal : goals) {
      String column =
          switch (goal) {
            case "reg" -> "registrations";
            case "dep" -> "first_sales_";
            case "redep" -> "repeat_sales_";
            case "rebill" -> "rebill_";
            default -> "goal_" + goal + "_";
          };
      if (goal.equals("reg")) {
        columns.put(column, "reg|count");
      } else {
        columns.put(column + "count", goal + "|count");
        columns.put(column + "sum", goal + "|sum");
      }
    }
    return columns;
  }
}
