package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.system.Recount.Client;
import dev.goalpost.system.Recount.Event;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two partners report at once whatever comes to their minds: late and repeated events, corrected
 * ones, and ones whose goal there is not yet. Reports say what the answers add up to.
 */
@OnMariaDb
class StatisticsModelIT extends PostbackSystemTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private static final int STEPS = 150;
  private static final List<String> ADVERT =
      List.of(
          "site_source_name",
          "pixel",
          "campaign_id",
          "campaign_name",
          "adset_id",
          "adset_name",
          "ad_id",
          "ad_name",
          "placement",
          "landing_id");
  private static final List<String> GROUPINGS =
      Stream.of(
              StatisticsSystemTest.GROUPINGS.stream(),
              ADVERT.stream().map(StatisticsModelIT::grouping),
              Stream.of(
                  "manager",
                  "campaign_id,day,geo",
                  "manager,hour,ad_id",
                  "week,adset_name,landing_id,channel,pixel"))
          .flatMap(groupings -> groupings)
          .toList();
  private static final Map<String, String> COLUMNS =
      Map.of(
          "reg", "registrations",
          "dep", "first_sales_count",
          "redep", "repeat_sales_count",
          "rebill", "rebill_count");

  private final List<Client> clients = new ArrayList<>();
  private JsonNode spot;
  private String late;

  @BeforeEach
  void clientsCome() {
    Random random = new Random(5);
    spot = operator.addsSpot();
    late = Operator.uniqueName();
    for (int client = 0; client < 8; client++) {
      comes(client, NOW.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 60))));
    }
  }

  /** No two of the facts split clients in the same way. */
  private void comes(int number, Instant clickedAt) {
    String clickId = Operator.uniqueName();
    String geo = number % 2 == 0 ? "PT" : "BR";
    String manager = number / 4 == 0 ? "Ann" : "Ben";
    Map<String, String> advert = new TreeMap<>();
    for (int fact = 0; fact < ADVERT.size(); fact++) {
      advert.put(ADVERT.get(fact), ADVERT.get(fact) + number * (fact + 3) / 2 % (fact + 2));
    }
    operator.addsLead(
        spot,
        "\"click_id\":\"%s\",\"geo\":\"%s\",\"manager\":\"%s\",\"clicked_at\":\"%s\",\"advert\":%s"
            .formatted(clickId, geo, manager, clickedAt, json(advert)));
    Map<String, String> facts = new TreeMap<>();
    advert.forEach((fact, value) -> facts.put(grouping(fact), value));
    facts.putAll(Map.of("geo", geo, "manager", manager, "spot", spot.path("code").asText()));
    clients.add(new Client(clickId, facts, clickedAt));
  }

  /** What a fact of an advert is called where reports are grouped by it. */
  private static String grouping(String fact) {
    return fact.equals("site_source_name") ? "channel" : fact;
  }

  private static String json(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(text -> "\"%s\":\"%s\"".formatted(text.getKey(), text.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void reportsSayWhatTheAnswersAddUpTo() {
    List<Event> counted = new ArrayList<>();
    Crowd.atOnce(List.of(partner(1), partner(2))).forEach(counted::addAll);
    operator.changesGoal(
        operator.addsGoal(late), "{\"statistics\":{\"show\":true,\"sum\":true,\"count\":true}}");
    assertThat(
            operator
                .reprocesses("{\"code\":\"unknown_goal\",\"goal\":\"%s\"}".formatted(late))
                .path("accepted")
                .asLong())
        .isEqualTo(counted.stream().filter(event -> event.goal().equals(late)).count())
        .isPositive();

    for (String basis : List.of("event", "click")) {
      for (String grouping : GROUPINGS) {
        JsonNode report = report(basis, grouping);
        COLUMNS.forEach((goal, column) -> agrees(report, counted, goal, column, grouping, basis));
        agrees(report, counted, late, "goal_" + late + "_count", grouping, basis);
      }
    }
  }

  private static void agrees(
      JsonNode report,
      List<Event> counted,
      String goal,
      String count,
      String grouping,
      String basis) {
    String what = goal + " by " + grouping + " and " + basis;
    assertThat(Recount.column(report, count, count, grouping))
        .as(what)
        .isEqualTo(Recount.counts(of(counted, goal), grouping, basis));
    if (!goal.equals("reg")) {
      assertThat(Recount.column(report, count.replace("count", "sum"), count, grouping))
          .as(what)
          .isEqualTo(Recount.sums(of(counted, goal), grouping, basis));
    }
  }

  private static Stream<Event> of(List<Event> counted, String goal) {
    return counted.stream().filter(event -> event.goal().equals(goal));
  }

  /** One who reports and is told what counted. */
  private Callable<List<Event>> partner(int number) {
    return () -> {
      Random random = new Random(number);
      return IntStream.range(0, STEPS)
          .mapToObj(step -> reports(random, "p" + number + "-" + random.nextInt(60)))
          .flatMap(List::stream)
          .toList();
    };
  }

  private List<Event> reports(Random random, String txid) {
    Client client = clients.get(random.nextInt(clients.size()));
    String goal = List.of("reg", "dep", "redep", "rebill", late).get(random.nextInt(5));
    BigDecimal sum = BigDecimal.valueOf(random.nextInt(100_000) - 20_000, 4);
    Instant at = NOW.minus(Duration.ofMinutes(random.nextInt(80 * 24 * 60)));
    Answer answer =
        partner.reports(
            "clickid=%s&goal=%s&sum=%s&ts=%d%s"
                .formatted(
                    client.clickId(),
                    goal,
                    sum.toPlainString(),
                    at.getEpochSecond(),
                    random.nextInt(3) == 0 && !goal.equals(late) ? "&txid=" + txid : ""));
    if (goal.equals(late)) {
      return List.of(new Event(client, late, sum, at));
    }
    if (answer.status() != 200 || answer.json().path("duplicate").asBoolean()) {
      return List.of();
    }
    return corrected(random, answer.eventId(), new Event(client, answer.text("goal"), sum, at));
  }

  private List<Event> corrected(Random random, String eventId, Event event) {
    return switch (random.nextInt(6)) {
      case 0 -> {
        corrects(eventId, "{\"kind\":\"reverse\",\"reason\":\"r\"}");
        yield List.of();
      }
      case 1 -> {
        corrects(eventId, "{\"kind\":\"adjust\",\"sum\":\"7.25\",\"reason\":\"a\"}");
        yield List.of(new Event(event.client(), event.goal(), new BigDecimal("7.25"), event.at()));
      }
      default -> List.of(event);
    };
  }

  private void corrects(String eventId, String correction) {
    operator.sends("POST", "conversions/" + eventId + "/corrections", correction);
  }

  private JsonNode report(String basis, String grouping) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    return operator.reads(
        "statistics?spot=%s&from=%s&to=%s&basis=%s&group_by=%s"
            .formatted(
                spot.path("code").asText(),
                today.minusDays(90),
                today.plusDays(1),
                basis,
                grouping));
  }
}
