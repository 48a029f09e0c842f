package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many partners at once on the same rows: nothing is lost and nothing counts twice. */
@OnMariaDb
class ConcurrencyIT extends PostbackSystemTest {

  private static final int CLIENTS = 64;
  private static final int CALLS = 10;
  private static final int ROUNDS = 10;
  private static final int ALL = CLIENTS * CALLS;
  private static final String FIRST = "{\"repeats\":{\"mode\":\"first\"}}";
  private static final String EVERY = "{\"repeats\":{\"mode\":\"every\"}}";

  @Test
  void oneLeadsTotalIsExact() {
    String clickId = operator.addsLead();

    List<Answer> answers =
        Crowd.hammers(
            CLIENTS,
            CALLS,
            () -> partner.reports("clickid=" + clickId + "&goal=rebill&sum=1.0001"));

    assertThat(answers).hasSize(ALL).allSatisfy(answer -> answer.isAccepted("rebill", false));
    assertThat(answers).extracting(Answer::eventId).doesNotHaveDuplicates();
    JsonNode line = operator.line(clickId, "rebill");
    assertThat(line.path("count").asInt()).isEqualTo(ALL);
    assertThat(new BigDecimal(line.path("sum").asText()))
        .isEqualByComparingTo(new BigDecimal("1.0001").multiply(BigDecimal.valueOf(ALL)));
    assertThat(operator.conversions(clickId)).hasSize(ALL);
    assertThat(operator.journal(clickId)).hasSize(ALL);
  }

  @Test
  void oneKeyCountsOnce() {
    String clickId = operator.addsLead();
    String call = "clickid=" + clickId + "&goal=rebill&sum=5&txid=" + Operator.uniqueName();

    List<Answer> answers = Crowd.hammers(CLIENTS, CALLS, () -> partner.reports(call));

    assertThat(answers).extracting(Answer::eventId).containsOnly(answers.get(0).eventId());
    assertThat(answers)
        .filteredOn(answer -> !answer.json().path("duplicate").asBoolean())
        .hasSize(1);
    assertThat(operator.line(clickId, "rebill").path("sum").asText()).isEqualTo("5");
    assertThat(operator.conversions(clickId)).hasSize(1);
    assertThat(operator.journal(clickId)).hasSize(ALL);
  }

  @Test
  void oneKeyOfManyLeadsCountsForOneOfThem() {
    List<String> clickIds = leads(CLIENTS);
    String key = "&goal=rebill&txid=" + Operator.uniqueName();

    List<Answer> answers =
        Crowd.atOnce(
            clickIds.stream()
                .map(id -> (Callable<Answer>) () -> partner.reports("clickid=" + id + key))
                .toList());

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(answer -> answer.isProblem(409, "conflicting_event", "txid"));
    assertThat(clickIds.stream().mapToInt(id -> operator.conversions(id).size()).sum())
        .isEqualTo(1);
  }

  @Test
  void onlyOneSaleIsTheFirst() {
    String clickId = operator.addsLead();

    List<Answer> answers =
        Crowd.hammers(
            CLIENTS, CALLS, () -> partner.reports("clickid=" + clickId + "&goal=dep&sum=2"));

    assertThat(answers).filteredOn(answer -> answer.text("goal").equals("dep")).hasSize(1);
    assertThat(operator.line(clickId, "dep").path("sum").asText()).isEqualTo("2");
    assertThat(operator.line(clickId, "redep").path("count").asInt()).isEqualTo(ALL - 1);
    assertThat(operator.line(clickId, "redep").path("sum").asInt()).isEqualTo(2 * (ALL - 1));
  }

  @Test
  void onlyOneRegistrationCounts() {
    String clickId = operator.addsLead();

    List<Answer> answers =
        Crowd.hammers(CLIENTS, CALLS, () -> partner.reports("clickid=" + clickId + "&goal=reg"));

    assertThat(answers).extracting(Answer::eventId).containsOnly(answers.get(0).eventId());
    assertThat(operator.line(clickId, "reg").path("count").asInt()).isEqualTo(1);
    assertThat(operator.conversions(clickId)).hasSize(1);
  }

  @Test
  void oneGoalOfManyLeadsIsExactForEach() {
    String token = Operator.uniqueName();
    operator.addsGoal(token);
    List<String> clickIds = leads(CLIENTS);
    AtomicInteger next = new AtomicInteger();

    List<Answer> answers =
        Crowd.hammers(
            CLIENTS,
            CALLS,
            () -> {
              String clickId = clickIds.get(next.getAndIncrement() % CLIENTS);
              return partner.reports("clickid=" + clickId + "&goal=" + token + "&sum=0.1");
            });

    assertThat(answers).allSatisfy(answer -> answer.isAccepted(token, false));
    assertThat(clickIds)
        .allSatisfy(
            clickId -> {
              assertThat(operator.line(clickId, token).path("count").asInt()).isEqualTo(CALLS);
              assertThat(operator.line(clickId, token).path("sum").asText()).isEqualTo("1");
            });
  }

  @Test
  void aGoalMayBeEditedWhileItsPostbacksArrive() {
    String clickId = operator.addsLead();
    String token = Operator.uniqueName();
    JsonNode goal = operator.addsGoal(token);
    AtomicBoolean arriving = new AtomicBoolean(true);
    List<Callable<List<Answer>>> deeds = new ArrayList<>();
    deeds.add(
        () -> {
          for (int edit = 0; arriving.get(); edit++) {
            operator.changesGoal(goal, edit % 2 == 0 ? FIRST : EVERY);
          }
          return List.of();
        });
    deeds.add(
        () -> {
          try {
            return Crowd.hammers(
                CLIENTS, CALLS, () -> partner.reports("clickid=" + clickId + "&goal=" + token));
          } finally {
            arriving.set(false);
          }
        });

    List<Answer> answers = Crowd.atOnce(deeds).stream().flatMap(List::stream).toList();

    assertThat(answers).hasSize(ALL).allMatch(answer -> answer.status() == 200);
    long counted =
        answers.stream().filter(answer -> !answer.json().path("duplicate").asBoolean()).count();
    assertThat(operator.line(clickId, token).path("count").asLong()).isEqualTo(counted);
    assertThat(operator.conversions(clickId)).hasSize((int) counted);
  }

  @Test
  void aGoalThatCountedIsNeverDeleted() {
    for (int round = 0; round < ROUNDS; round++) {
      String clickId = operator.addsLead();
      String token = Operator.uniqueName();
      String goal = "goals/" + operator.addsGoal(token).path("id").asText();
      List<Callable<Answer>> deeds = new ArrayList<>();
      deeds.add(() -> operator.asks("DELETE", goal, null));
      IntStream.range(0, 8)
          .forEach(
              each -> deeds.add(() -> partner.reports("clickid=" + clickId + "&goal=" + token)));

      List<Answer> answers = Crowd.atOnce(deeds);

      boolean counted = answers.stream().skip(1).anyMatch(answer -> answer.status() == 200);
      assertThat(answers.get(0).status()).isEqualTo(counted ? 200 : 204);
      assertThat(operator.asks("GET", goal, null).status()).isEqualTo(counted ? 200 : 404);
      assertThat(operator.line(clickId, token).isMissingNode()).isEqualTo(!counted);
    }
  }

  @Test
  void aSpotThatHasClientsIsNeverDeleted() {
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode spot = operator.addsSpot();
      String code = spot.path("code").asText();
      String path = "spots/" + spot.path("id").asText();
      List<String> clickIds = IntStream.range(0, 4).mapToObj(i -> Operator.uniqueName()).toList();
      List<Callable<Integer>> deeds = new ArrayList<>();
      deeds.add(() -> operator.asks("DELETE", path, null).status());
      clickIds.forEach(
          id ->
              deeds.add(
                  () ->
                      operator
                          .asks(
                              "POST",
                              "leads",
                              "{\"spot\":\"%s\",\"click_id\":\"%s\"}".formatted(code, id))
                          .status()));
      deeds.add(() -> http.get("/t/" + code).statusCode());

      List<Integer> answers = Crowd.atOnce(deeds);

      boolean deleted = answers.get(0) == 204;
      assertThat(answers).doesNotContain(500);
      assertThat(operator.asks("GET", path, null).status()).isEqualTo(deleted ? 404 : 200);
      assertThat(operator.asks("GET", "leads?limit=20", null).status()).isEqualTo(200);
      assertThat(answers.subList(1, 5))
          .allMatch(status -> deleted ? status == 400 : status == 400 || status == 201);
    }
  }

  private List<String> leads(int count) {
    List<String> clickIds = IntStream.range(0, count).mapToObj(i -> Operator.uniqueName()).toList();
    String spot = operator.addsSpot().path("code").asText();
    operator.sends(
        "POST",
        "leads",
        clickIds.stream()
            .map(id -> "{\"spot\":\"%s\",\"click_id\":\"%s\"}".formatted(spot, id))
            .collect(Collectors.joining(",", "[", "]")));
    return clickIds;
  }
}
