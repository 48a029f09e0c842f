package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens with a client, in whatever order: the card is what the timeline adds up to. */
@OnMariaDb
class RecountIT extends PostbackSystemTest {

  private static final int STEPS = 40;
  private static final List<String> GOALS = List.of("reg", "dep", "redep", "rebill");

  private final List<String> events = new ArrayList<>();
  private Random random;
  private String clickId;

  /** What a goal brought. */
  private record Total(int count, BigDecimal sum) {

    static final Total NOTHING = new Total(0, BigDecimal.ZERO);

    Total plus(int more, String amount) {
      return new Total(
          count + more,
          sum.add(new BigDecimal(amount.isEmpty() ? "0" : amount)).stripTrailingZeros());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theCardIsTheSumOfTheTimeline(long seed) {
    random = new Random(seed);
    clickId = operator.addsLead();

    for (int step = 0; step < STEPS; step++) {
      happens();
    }

    assertThat(card()).isEqualTo(timeline());
  }

  private void happens() {
    switch (random.nextInt(6)) {
      case 0 -> enters();
      case 1 -> corrects();
      default -> reports();
    }
  }

  /** Some come again, some are wrong, some wait for a rate. */
  private void reports() {
    String goal = GOALS.get(random.nextInt(GOALS.size()));
    String sum = random.nextInt(5) == 0 ? "" : "&sum=" + amount();
    String txid = random.nextBoolean() ? "" : "&txid=t" + random.nextInt(4);
    Answer answer = partner.reports("clickid=" + clickId + "&goal=" + goal + sum + txid);
    assertThat(answer.status()).as(answer.body()).isIn(200, 409);
    if (answer.status() == 200) {
      events.add(answer.eventId());
    }
  }

  private void enters() {
    JsonNode sale =
        operator.sends(
            "POST",
            "leads/" + clickId + "/sales",
            "{\"player_id\":\"p\",\"sum\":\"%s\"}".formatted(amount()));
    events.add(sale.path("event_id").asText());
  }

  /** What is reversed already is refused. */
  private void corrects() {
    if (!events.isEmpty()) {
      String event = events.get(random.nextInt(events.size()));
      String form =
          random.nextBoolean()
              ? "{\"kind\":\"reverse\",\"reason\":\"r\"}"
              : "{\"kind\":\"adjust\",\"sum\":\"%s\",\"reason\":\"a\"}".formatted(amount());
      Answer answer = operator.asks("POST", "conversions/" + event + "/corrections", form);
      assertThat(answer.status()).as(answer.body()).isIn(201, 409);
    }
  }

  private String amount() {
    return BigDecimal.valueOf(random.nextInt(20_001) - 5_000, 2).toPlainString();
  }

  private Map<String, Total> card() {
    Map<String, Total> totals = new TreeMap<>();
    for (JsonNode line : operator.card(clickId).path("goals")) {
      totals.put(
          line.path("token").asText(),
          Total.NOTHING.plus(line.path("count").asInt(), line.path("sum").asText()));
    }
    return totals;
  }

  private Map<String, Total> timeline() {
    Map<String, Total> totals = new TreeMap<>();
    Map<String, String> goals = new HashMap<>();
    JsonNode counted = events("conversion,manual_sale");
    for (JsonNode event : counted) {
      goals.put(event.path("event_id").asText(), event.path("goal").asText());
      add(totals, event.path("goal").asText(), 1, event.path("account_sum").asText(""));
    }
    for (JsonNode event : events("correction")) {
      String goal = goals.get(event.path("event_id").asText());
      add(totals, goal, event.path("count").asInt(), event.path("account_sum").asText(""));
    }
    totals.values().removeIf(total -> total.count() == 0);
    return totals;
  }

  private static void add(Map<String, Total> totals, String goal, int count, String sum) {
    totals.merge(
        goal,
        Total.NOTHING.plus(count, sum),
        (one, other) -> one.plus(other.count(), other.sum().toPlainString()));
  }

  private JsonNode events(String types) {
    return operator.reads("leads/" + clickId + "/timeline?limit=500&type=" + types).path("events");
  }
}
