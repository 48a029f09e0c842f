package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Telegram tells what people do on a spot. */
@OnMariaDb
class TelegramIT extends PostbackSystemTest {

  private final AtomicLong updates = new AtomicLong(ThreadLocalRandom.current().nextInt(1 << 30));
  private JsonNode spot;
  private Bot bot;
  private String clickId;
  private long user;

  @BeforeEach
  void addLead() {
    entersSpot(operator.addsSpot());
    clickId = Operator.uniqueName();
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(clickId));
    user = 7_000_000_000L + ThreadLocalRandom.current().nextInt(1 << 30);
  }

  @Test
  void aStartBindsTheUserToTheClick() {
    says("/start " + clickId);
    says("/start " + clickId);
    says("Hello");
    says("Anybody there?");

    JsonNode card = operator.card(clickId);
    assertThat(card.path("user_id").asText()).isEqualTo(Long.toString(user));
    assertThat(card.path("username").asText()).isEqualTo("ada");
    assertThat(card.path("name").asText()).isEqualTo("Ada Lovelace");
    assertThat(types(clickId)).containsExactlyInAnyOrder("dialogue", "bot_start", "click");
    partner.reports("user_id=%d&spot=%s&goal=reg".formatted(user, code())).isAccepted("reg", false);
    assertThat(operator.line(clickId, "reg").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void membersComeAndGo() {
    says("/start@some_bot " + clickId);
    becomes("left", "member");
    becomes("member", "kicked");
    becomes("kicked", "member");

    assertThat(types(clickId))
        .containsExactlyInAnyOrder("subscribe", "unsubscribe", "subscribe", "bot_start", "click");
  }

  @Test
  void ofSeveralClicksOnASpotTheLatestIsMeant() {
    says("/start " + clickId);
    String first = clickId;
    clicksAt(Instant.now());
    says("/start " + clickId);
    says("/start " + first);

    says("Hello");
    becomes("left", "member");
    partner.reports("user_id=%d&spot=%s&goal=reg".formatted(user, code())).isAccepted("reg", false);

    assertThat(types(clickId))
        .containsExactlyInAnyOrder("conversion", "subscribe", "dialogue", "bot_start", "click");
    assertThat(types(first)).containsExactlyInAnyOrder("bot_start", "click");
    assertThat(operator.card(first).path("user_id"))
        .isEqualTo(operator.card(clickId).path("user_id"));
    assertThat(operator.line(clickId, "reg").path("count").asInt()).isEqualTo(1);
    assertThat(operator.line(first, "reg").isMissingNode()).isTrue();
  }

  @Test
  void spotsDoNotKnowOfEachOther() {
    says("/start " + clickId);
    JsonNode here = spot;
    String clickHere = clickId;
    entersSpot(operator.addsSpot());
    clicksAt(Instant.now());
    says("/start " + clickId);
    becomes("left", "member");
    partner.reports("user_id=%d&spot=%s&goal=reg".formatted(user, code())).isAccepted("reg", false);
    String clickThere = clickId;

    entersSpot(here);
    says("Hello");
    partner.reports("user_id=%d&spot=%s&goal=dep".formatted(user, code())).isAccepted("dep", false);

    assertThat(types(clickHere))
        .containsExactlyInAnyOrder("conversion", "dialogue", "bot_start", "click");
    assertThat(types(clickThere))
        .containsExactlyInAnyOrder("conversion", "subscribe", "bot_start", "click");
    assertThat(operator.line(clickHere, "dep").path("count").asInt()).isEqualTo(1);
    assertThat(operator.line(clickThere, "reg").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void aClickIsItsOwnSpotsWhicheverBotIsStartedByIt() {
    JsonNode there = operator.addsSpot();
    JsonNode here = spot;
    entersSpot(there);
    clicksAt(Instant.now());
    entersSpot(here);

    says("/start " + clickId);
    says("Hello");

    assertThat(types(clickId)).containsExactlyInAnyOrder("bot_start", "click");
    assertThat(types(leadOfUser().path("click_id").asText())).containsExactly("dialogue");
    entersSpot(there);
    assertThat(leadOfUser().path("click_id").asText()).isEqualTo(clickId);
  }

  @Test
  void whoeverLetsTheBotWriteHasActivatedItOnce() {
    becomes("left", "member");
    treatsBot("private", "kicked", "member");
    treatsBot("private", "member", "kicked");
    treatsBot("private", "kicked", "member");

    assertThat(types(leadOfUser().path("click_id").asText()))
        .containsExactlyInAnyOrder("bot_start", "subscribe");
  }

  @Test
  void whatStrangersDoAboutTheBotAndWhatGroupsDoIsNobodysDoing() {
    treatsBot("private", "kicked", "member");
    assertThat(operator.reads("leads?user_id=" + user).path("items")).isEmpty();

    becomes("left", "member");
    treatsBot("supergroup", "left", "administrator");
    treatsBot("private", "member", "kicked");

    assertThat(types(leadOfUser().path("click_id").asText())).containsExactly("subscribe");
  }

  @Test
  void anUpdateThatComesAgainCountsOnce() {
    String update = membership(updates.incrementAndGet(), "left", "member");
    says("/start " + clickId);

    takes(update);
    takes(update);

    assertThat(types(clickId)).containsExactlyInAnyOrder("subscribe", "bot_start", "click");
  }

  @Test
  void anUpdateThatComesManyTimesAtOnceCountsOnce() {
    String update = membership(updates.incrementAndGet(), "left", "member");

    List<Integer> answers = Crowd.hammers(8, 3, () -> bot.isTold(update, secret()).status());

    assertThat(answers).containsOnly(200);
    assertThat(types(leadOfUser().path("click_id").asText())).containsExactly("subscribe");
  }

  @Test
  void aStrangerOfWhomMuchIsToldAtOnceIsOneLead() {
    List<Integer> answers =
        Crowd.hammers(
            8, 2, () -> bot.isTold(message(updates.incrementAndGet(), "Hello"), secret()).status());

    assertThat(answers).containsOnly(200);
    assertThat(types(leadOfUser().path("click_id").asText())).containsExactly("dialogue");
  }

  @Test
  void whatIsToldLateStandsWhereItHappened() {
    long now = System.currentTimeMillis() / 1000;
    clicksAt(Instant.ofEpochSecond(now - 90));
    takes(message(updates.incrementAndGet(), "/start " + clickId, now - 60));
    takes(membership(updates.incrementAndGet(), "member", "left", now - 10));
    takes(membership(updates.incrementAndGet(), "left", "member", now - 30));
    takes(message(updates.incrementAndGet(), "Hello", now - 20));

    assertThat(types(clickId))
        .containsExactly("unsubscribe", "dialogue", "subscribe", "bot_start", "click");
  }

  @Test
  void whatHappensInTheSecondOfTheClickFollowsTheClick() {
    Instant second = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(60);
    clicksAt(second.plusMillis(700));

    takes(message(updates.incrementAndGet(), "/start " + clickId, second.getEpochSecond()));

    assertThat(types(clickId)).containsExactly("bot_start", "click");
  }

  @Test
  void nothingIsToldOfAClickFromBeforeIt() {
    takes(message(updates.incrementAndGet(), "/start " + clickId, 1_441_645_532));

    assertThat(types(clickId)).containsExactly("bot_start", "click");
  }

  @Test
  void whatAChannelPassesOnIsNobodysDoing() {
    takes(
        message(updates.incrementAndGet(), "News")
            .replaceFirst("\"message\":\\{", "\"message\":{\"is_automatic_forward\":true,"));

    assertThat(operator.reads("leads?user_id=" + user).path("items")).isEmpty();
  }

  @Test
  void namesThatAreTooLongAreCut() {
    String update =
        message(updates.incrementAndGet(), "/start " + clickId)
            .replace("\"Ada\"", "\"" + "A".repeat(5_000) + "\"")
            .replace("\"ada\"", "\"" + "a".repeat(5_000) + "\"");

    takes(update);

    assertThat(operator.card(clickId).path("name").asText()).hasSize(255);
    assertThat(operator.card(clickId).path("username").asText()).hasSize(120);
  }

  @Test
  void aHugeOrForeignStartBindsNobodyElse() {
    for (String payload : List.of("x".repeat(4_000), "' or 1=1 --", clickId + "\\u0000", "%s%n")) {
      says("/start " + payload);
    }

    assertThat(operator.card(clickId).path("user_id").isNull()).isTrue();
    assertThat(types(leadOfUser().path("click_id").asText())).contains("bot_start");
  }

  @Test
  void aUserWithoutAClickBecomesALeadUntilTheClickIsKnown() {
    becomes("left", "member");

    JsonNode stranger = leadOfUser();
    assertThat(types(stranger.path("click_id").asText())).containsExactly("subscribe");

    says("/start " + clickId);
    assertThat(leadOfUser().path("click_id").asText()).isEqualTo(clickId);
  }

  @Test
  void aStrangerWhoWasTakenOverIsExportedAndForgottenWithTheClient() {
    String player = "Q" + clickId;
    says("Hello");
    String stranger = leadOfUser().path("click_id").asText();
    partner
        .reports("user_id=%d&spot=%s&goal=reg&playerid=%s".formatted(user, code(), player))
        .isAccepted("reg", false);
    operator.sends(
        "PATCH", "leads/" + stranger, "{\"player_id\":\"%s\"}".formatted(player + "card"));
    says("/start " + clickId);
    String data = "leads/" + clickId + "/personal-data";

    JsonNode known = operator.reads(data);
    operator.sends("DELETE", data, null);

    assertThat(known.path("predecessors").findValuesAsText("click_id")).containsExactly(stranger);
    assertThat(known.path("predecessors").toString()).contains(player + "card");
    assertThat(known.path("timeline").findValuesAsText("type"))
        .contains("dialogue", "conversion", "bot_start");
    assertThat(known.path("postbacks").toString()).contains(player, Long.toString(user));
    for (String left :
        List.of(data, "leads/" + stranger + "/personal-data", "postbacks", "conversions")) {
      assertThat(operator.asks("GET", left, null).body())
          .as(left)
          .doesNotContain(player, Long.toString(user));
    }
    assertThat(operator.line(stranger, "reg").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void strangersWhoTurnedOutToBeEachOtherAreForgottenTogether() {
    says("Hello");
    String first = leadOfUser().path("click_id").asText();
    user++;
    says("Hello");
    String second = leadOfUser().path("click_id").asText();
    user--;
    operator.sends("PATCH", "leads/" + second, "{\"user_id\":\"%d\"}".formatted(user));
    says("/start " + first);
    says("/start " + second);
    String data = "leads/" + second + "/personal-data";
    operator.sends("PATCH", "leads/" + first, "{\"name\":\"Q" + clickId + "\"}");

    assertThat(operator.reads(data).path("predecessors").findValuesAsText("click_id"))
        .containsExactly(first);
    operator.sends("DELETE", data, null);
    assertThat(operator.card(first).path("name").isNull()).isTrue();
  }

  @Test
  void aStartTakesAStrangerOverThoughTheClickIsKnownToBeTheUsers() {
    becomes("left", "member");
    String stranger = leadOfUser().path("click_id").asText();
    operator.addsLead(spot, "\"click_id\":\"%s\",\"user_id\":\"%d\"".formatted(clickId, user));

    says("/start " + clickId);
    says("Hello");

    assertThat(leadOfUser().path("click_id").asText()).isEqualTo(clickId);
    assertThat(types(clickId)).contains("bot_start", "dialogue");
    assertThat(types(stranger)).doesNotContain("bot_start", "dialogue");
  }

  @Test
  void whatIsToldBeforeTheStartButFollowedTheClickIsTheClicks() {
    long now = System.currentTimeMillis() / 1000;
    clicksAt(Instant.ofEpochSecond(now - 60));
    takes(membership(updates.incrementAndGet(), "left", "member", now - 90));
    takes(membership(updates.incrementAndGet(), "member", "left", now - 80));
    takes(membership(updates.incrementAndGet(), "left", "member", now - 30));
    takes(message(updates.incrementAndGet(), "Hello", now - 20));
    String stranger = leadOfUser().path("click_id").asText();

    takes(message(updates.incrementAndGet(), "/start " + clickId, now - 40));

    assertThat(types(clickId)).containsExactly("dialogue", "subscribe", "bot_start", "click");
    assertThat(types(stranger)).containsExactly("unsubscribe", "subscribe");
    await().untilAsserted(() -> assertThat(counted("&campaign_id=c1")).isEqualTo("1 1 0 1"));
    assertThat(counted("")).as("all of the spot").isEqualTo("1 2 1 1");
  }

  @Test
  void aLinkThatIsPassedOnStaysItsFirstUsers() {
    says("/start " + clickId);
    long first = user;
    user++;
    says("/start " + clickId);

    assertThat(operator.card(clickId).path("user_id").asText()).isEqualTo(Long.toString(first));
    assertThat(leadOfUser().path("click_id").asText()).isNotEqualTo(clickId);
  }

  @Test
  void whoeverDoesNotKnowTheSecretIsTurnedAway() {
    String update = message(updates.incrementAndGet(), "/start " + clickId);

    bot.isTold(update, "wrong").isProblem(403, "forbidden", null);
    withoutSecret(code(), update).isProblem(403, "forbidden", null);
    withoutSecret("nospot12", update).isProblem(404, "not_found", null);
    bot.isTold("not even JSON", "wrong").isProblem(403, "forbidden", null);

    assertThat(types(clickId)).containsExactly("click");
  }

  private Answer withoutSecret(String code, String update) {
    return Answer.of(
        http.post("/api/v1/telegram/" + code, update, "Content-Type", "application/json"));
  }

  @Test
  void rubbishIsToldSo() {
    for (String body : List.of("", "x", "[]", "{", "7", "null")) {
      assertThat(bot.isTold(body, secret()).status()).as(body).isEqualTo(400);
    }
    bot.isTold("{}", secret()).isProblem(400, "invalid_field", "update_id");
    bot.isTold("[" + "{},".repeat(400_000) + "{}]", secret())
        .isProblem(413, "body_too_large", null);
    bot.isTold("{\"update_id\":1,\"surprise\":{}}");
  }

  @Test
  void whatIsNoTokenOfABotIsNotSent() {
    for (String token : List.of("", "x", "1:a/../getMe")) {
      operator
          .asks(
              "POST",
              "spots/" + spot.path("id").asText() + "/telegram",
              "{\"token\":\"%s\"}".formatted(token))
          .isProblem(400, "invalid_field", "token");
    }
  }

  /** From now on all happens there. */
  private void entersSpot(JsonNode other) {
    spot = other;
    bot = new Bot(http, other);
  }

  /** Somebody comes by an advertisement of the campaign c1. */
  private void clicksAt(Instant at) {
    clickId = Operator.uniqueName();
    operator.addsLead(
        spot,
        "\"click_id\":\"%s\",\"clicked_at\":\"%s\",\"advert\":{\"campaign_id\":\"c1\"}"
            .formatted(clickId, at));
  }

  private JsonNode leadOfUser() {
    JsonNode items = operator.reads("leads?user_id=" + user + "&spot=" + code()).path("items");
    assertThat(items).hasSize(1);
    return items.get(0);
  }

  /** Activations, subscribers, those who left, and dialogues. */
  private String counted(String filter) {
    JsonNode totals =
        operator
            .reads(
                "statistics?period=last_7_days&columns=bot_activations,subscribers,unsubscribes,"
                    + "dialogues&spot="
                    + code()
                    + filter)
            .path("totals");
    return Stream.of("bot_activations", "subscribers", "unsubscribes", "dialogues")
        .map(column -> totals.path(column).asText())
        .collect(Collectors.joining(" "));
  }

  private List<String> types(String client) {
    return operator.reads("leads/" + client + "/timeline").path("events").findValuesAsText("type");
  }

  private void says(String text) {
    takes(message(updates.incrementAndGet(), text));
  }

  private void becomes(String before, String after) {
    takes(membership(updates.incrementAndGet(), before, after));
  }

  /** What a person does about the bot itself, in a chat of that type. */
  private void treatsBot(String chat, String before, String after) {
    takes(Bot.ownMembership(updates.incrementAndGet(), user, chat, before, after, Instant.now()));
  }

  private void takes(String update) {
    bot.isTold(update);
  }

  private String secret() {
    return spot.path("telegram_secret").asText();
  }

  private String code() {
    return spot.path("code").asText();
  }

  private String message(long id, String text) {
    return Bot.message(id, user, text, Instant.now());
  }

  private String message(long id, String text, long date) {
    return Bot.message(id, user, text, Instant.ofEpochSecond(date));
  }

  private String membership(long id, String before, String after) {
    return Bot.membership(id, user, before, after, Instant.now());
  }

  private String membership(long id, String before, String after, long date) {
    return Bot.membership(id, user, before, after, Instant.ofEpochSecond(date));
  }
}
