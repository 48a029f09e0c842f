package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What happens on two spots, by chance: everything that clients, partners, Telegram and operators
 * do, in any order. The same seed gives the same life.
 */
final class ClientLife {

  private static final int STEPS = 200;
  private static final int BUSY = 4;
  private static final int MOST_MINUTES_AGO = 25 * 24 * 60;
  private static final List<Integer> ANSWERED = List.of(200, 201, 400, 404, 409);

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
  private final Random random;
  private final Http http;
  private final Partner partner;
  private final Operator operator;
  private final List<JsonNode> spots;
  private final List<String> clicks = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();
  private final List<Long> users = new ArrayList<>();
  private final List<String> events = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final List<String> story = new ArrayList<>();
  private final String every = Operator.uniqueName();
  private final String first = Operator.uniqueName();
  private final String late = Operator.uniqueName();
  private final String known;
  private final String waiting;
  private Bot lastTold;
  private String lastUpdate;
  private long updates;

  /**
   * @param known a currency that has a rate
   * @param waiting a currency that gets one late, and only for the days since then
   */
  ClientLife(Http http, long seed, String known, String waiting) {
    this.http = http;
    this.partner = new Partner(http);
    this.operator = new Operator(http);
    this.random = new Random(seed);
    this.known = known;
    this.waiting = waiting;
    this.spots = List.of(operator.addsSpot(), operator.addsSpot());
    begins();
  }

  private void begins() {
    counts(every, "every");
    counts(first, "first");
    operator.setsRate(known, "2020-01-01", "1.23");
    long somebody = Instant.now().toEpochMilli();
    for (int number = 0; number < 5; number++) {
      users.add(somebody + number);
      expected.add(Operator.uniqueName());
      isAdded(Operator.uniqueName());
    }
  }

  private void counts(String goal, String repeats) {
    operator.changesGoal(
        operator.addsGoal(goal),
        "{\"repeats\":{\"mode\":\"%s\"},\"statistics\":{\"show\":true,\"sum\":true,\"count\":true}}"
            .formatted(repeats));
  }

  /** All of it. What was wrong is mended on the way, so that things happen before and after. */
  void passes() {
    for (int step = 0; step < STEPS; step++) {
      switch (step) {
        case STEPS * 5 / 10 -> theRateComes();
        case STEPS * 6 / 10 -> theGoalComes();
        case STEPS * 7 / 10 -> whoWasExpectedComes();
        default -> happens();
      }
    }
  }

  List<String> spots() {
    return spots.stream().map(spot -> spot.path("code").asText()).toList();
  }

  /** Every goal that something may count under. */
  List<String> goals() {
    return List.of("reg", "dep", "redep", "rebill", every, first, late);
  }

  /** What happened, in order. */
  String story() {
    return String.join("\n", story);
  }

  private void happens() {
    switch (random.nextInt(22)) {
      case 0 -> followsLink();
      case 1 -> isAdded(random.nextBoolean() ? Operator.uniqueName() : any(clicks));
      case 2, 3 -> starts();
      case 4 -> tells(Bot.message(++updates, any(users), "Hello", someTime()));
      case 5, 6 -> changesMembership();
      case 7 -> treatsBot();
      case 8 -> tellsAgain();
      case 9 -> sells();
      case 10, 11 -> corrects();
      case 12, 13 -> reportsAgain();
      case 14 -> isForgotten(any(clicks));
      case 15 -> isAssigned(any(clicks));
      case 16 -> areImported();
      default -> reports();
    }
  }

  private void followsLink() {
    String link =
        "/t/%s?campaign_id=c%d".formatted(any(spots).path("code").asText(), random.nextInt(3));
    clicks.add(new Follower(http).clicks(link));
    story.add(link + " became " + clicks.get(clicks.size() - 1));
  }

  /** A new one, or what more is known of one that there is. */
  private void isAdded(String clickId) {
    String campaign = ",\"advert\":{\"campaign_id\":\"c%d\"}".formatted(random.nextInt(3));
    String user = random.nextInt(4) == 0 ? ",\"user_id\":\"%d\"".formatted(any(users)) : "";
    if (clicks.contains(clickId)) {
      String spot = operator.card(clickId).path("spot").asText();
      posts("leads", "{\"spot\":\"%s\",\"click_id\":\"%s\"%s%s}", spot, clickId, campaign, user);
    } else {
      String form = "{\"spot\":\"%s\",\"click_id\":\"%s\",\"clicked_at\":\"%s\"%s%s}";
      posts("leads", form, any(spots).path("code").asText(), clickId, someTime(), campaign, user);
      clicks.add(clickId);
    }
  }

  private void starts() {
    String link =
        switch (random.nextInt(6)) {
          case 0 -> "";
          case 1 -> " " + any(expected);
          default -> " " + any(clicks);
        };
    tells(Bot.message(++updates, any(users), "/start" + link, someTime()));
  }

  private void changesMembership() {
    boolean joins = random.nextInt(3) > 0;
    String before = joins ? "left" : "member";
    String after = joins ? "member" : any(List.of("left", "kicked"));
    tells(Bot.membership(++updates, any(users), before, after, someTime()));
  }

  private void treatsBot() {
    boolean stops = random.nextInt(3) == 0;
    String before = stops ? "member" : "kicked";
    String after = stops ? "kicked" : "member";
    String chat = any(List.of("private", "private", "supergroup"));
    tells(Bot.ownMembership(++updates, any(users), chat, before, after, someTime()));
  }

  private void tells(String update) {
    lastTold = new Bot(http, any(spots));
    lastUpdate = update;
    tellsAgain();
  }

  /** What went before, unless nothing did. */
  private void tellsAgain() {
    if (lastTold != null) {
      story.add(lastUpdate.replaceAll("\\s+", " "));
      lastTold.isTold(lastUpdate);
    }
  }

  /** Some are wrong, some wait for a rate, some are of times long past. */
  private void reports() {
    String query =
        client()
            + "&goal="
            + any(goals())
            + mostly(5, "&sum=" + amount())
            + mostly(2, "&txid=t" + random.nextInt(60))
            + mostly(2, "&ts=" + someTime().getEpochSecond())
            + (random.nextInt(3) == 0 ? "&currency=" + any(List.of(known, waiting)) : "");
    calls.add(query);
    reports(query);
  }

  private void reportsAgain() {
    if (!calls.isEmpty()) {
      reports(any(calls));
    }
  }

  private void reports(String query) {
    Answer answer = partner.reports(query);
    assertThat(answer.status()).as(answer.body()).isIn(ANSWERED);
    story.add(query + ": " + answer.body());
    if (answer.status() == 200) {
      events.add(answer.eventId());
    }
  }

  /** Some clients do more than others, so that much comes together. */
  private String client() {
    return switch (random.nextInt(6)) {
      case 0 -> "user_id=%d&spot=%s".formatted(any(users), any(spots).path("code").asText());
      case 1 -> "clickid=" + any(expected);
      case 2 -> "clickid=" + any(clicks);
      default -> "clickid=" + any(clicks.subList(0, BUSY));
    };
  }

  private void sells() {
    String goal = random.nextBoolean() ? "" : ",\"goal\":\"%s\"".formatted(every);
    String form = "{\"player_id\":\"p\",\"sum\":\"%s\"%s}";
    JsonNode sale = posts("leads/" + any(clicks) + "/sales", form, amount(), goal).json();
    events.add(sale.path("event_id").asText());
  }

  /** What was counted stays, and more may come. */
  private void isForgotten(String clickId) {
    operator.sends("DELETE", "leads/" + clickId + "/personal-data", null);
    story.add(clickId + " is forgotten");
  }

  /** One who is new, and one who is known. */
  private void areImported() {
    String known = any(clicks);
    String added = Operator.uniqueName();
    String sheet =
        "click_id,spot,clicked_at,name,advert.campaign_id\n%s,%s,,Kim,c1\n%s,%s,%s,Lou,c2\n"
            .formatted(
                known,
                operator.card(known).path("spot").asText(),
                added,
                any(spots).path("code").asText(),
                someTime());
    JsonNode result = operator.imports(sheet).json();
    assertThat(result.path("failed").asInt()).as(result.toString()).isZero();
    clicks.add(added);
    story.add("imported: " + sheet);
  }

  private void isAssigned(String clickId) {
    String manager = any(List.of("Ann", "Ben"));
    operator.sends("PATCH", "leads/" + clickId, "{\"manager\":\"%s\"}".formatted(manager));
    story.add(clickId + " is " + manager + "'s");
  }

  /** What is reversed already, or waits for its rate, is refused. */
  private void corrects() {
    if (!events.isEmpty()) {
      String path = "conversions/" + any(events) + "/corrections";
      if (random.nextBoolean()) {
        posts(path, "{\"kind\":\"reverse\",\"reason\":\"r\"}");
      } else {
        posts(path, "{\"kind\":\"adjust\",\"sum\":\"%s\",\"reason\":\"a\"}", amount());
      }
    }
  }

  private void theRateComes() {
    LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(8);
    operator.setsRate(waiting, since.toString(), "0.7531");
    story.add("%s has a rate since %s".formatted(waiting, since));
  }

  private void theGoalComes() {
    counts(late, "every");
    reprocesses(late);
  }

  private void whoWasExpectedComes() {
    expected.forEach(this::isAdded);
    goals().subList(4, 7).forEach(this::reprocesses);
  }

  private void reprocesses(String goal) {
    story.add(goal + ": " + operator.reprocesses("{\"goal\":\"%s\"}".formatted(goal)));
  }

  private Answer posts(String path, String form, Object... values) {
    String json = form.formatted(values);
    Answer answer = operator.asks("POST", path, json);
    assertThat(answer.status()).as(json + ": " + answer.body()).isIn(ANSWERED);
    story.add("%s %s: %d".formatted(path, json, answer.status()));
    return answer;
  }

  /** Left out once in so many times. */
  private String mostly(int times, String text) {
    return random.nextInt(times) == 0 ? "" : text;
  }

  private String amount() {
    return BigDecimal.valueOf(random.nextInt(20_001) - 5_000, 2).toPlainString();
  }

  private Instant someTime() {
    return now.minus(Duration.ofMinutes(random.nextInt(MOST_MINUTES_AGO)));
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
