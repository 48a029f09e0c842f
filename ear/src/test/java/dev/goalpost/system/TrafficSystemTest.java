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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/** A spot that has brought clients, who have deposited; and how reports on it are asked for. */
abstract class TrafficSystemTest extends PostbackSystemTest {

  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  final List<Client> clients = new ArrayList<>();
  final List<Event> deposits = new ArrayList<>();
  JsonNode spot;
  String custom;
  private final Random random = new Random(11);

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

  final void comes(String campaign, String geo) {
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
    Map<String, String> facts = new HashMap<>(Map.of("spot", spot.path("code").asText()));
    facts.put("geo", geo);
    facts.put("campaign_id", String.valueOf(campaign));
    clients.add(new Client(clickId, facts, clickedAt));
  }

  final void reports(Client client) {
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

  final BigDecimal total(String goal) {
    return deposits.stream()
        .filter(each -> each.goal().equals(goal))
        .map(Event::sum)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  final List<String> titles() {
    List<String> titles = new ArrayList<>();
    report("").path("columns").forEach(column -> titles.add(column.path("title").asText()));
    return titles;
  }

  final JsonNode goal() {
    for (JsonNode goal : operator.reads("goals?limit=500").path("items")) {
      if (goal.path("token").asText().equals(custom)) {
        return goal;
      }
    }
    throw new AssertionError(custom);
  }

  final JsonNode report(String more) {
    return operator.reads(
        "statistics?spot=" + spot.path("code").asText() + "&" + without("") + more);
  }

  /** A period that holds all, but for one of its ends. */
  static String without(String field) {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    return (field.equals("from") ? "" : "from=" + today.minusDays(31))
        + (field.equals("to") ? "" : "&to=" + today.plusDays(1));
  }
}
