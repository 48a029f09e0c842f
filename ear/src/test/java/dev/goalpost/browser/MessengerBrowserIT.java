package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import dev.goalpost.system.Http;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Managers read what is written about their clients, as it is written. */
@InBrowser
class MessengerBrowserIT {

  /** A stream that tells of a message every 20 milliseconds. */
  private static final String NEWS_WITHOUT_END =
      """
      window.EventSource = class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event("open")));
          const data = JSON.stringify({ client: "somebody" });
          setInterval(() => this.dispatchEvent(new MessageEvent("message", { data })), 20);
        }

        close() {}
      };
      """;

  /** A stream that is open and tells of nothing. */
  private static final String NO_NEWS =
      "window.EventSource = class extends EventTarget { close() {} };";

  /** Notes when the page first shows what was written last to anybody. */
  private static final String SEEN =
      """
      window.seen = {};
      new MutationObserver(() => document.querySelectorAll("[data-thread] .what").forEach((said) => {
        window.seen[said.textContent] ??= Date.now();
      })).observe(document, { childList: true, subtree: true });
      """;

  private static final String FIRST = "given at first";
  private static final String OWN = "chosen afterwards";
  private static final String MESSENGER = "/admin/messenger";
  private static final long SEEN_WITHIN_MILLIS = 1_000;
  private static final double THREE_TIMES_APART_MILLIS = 2_100;
  private static final double NO_POLLING_WITHIN_MILLIS = 6_000;

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final Http http;
  private final String goal = Operator.uniqueName();
  private final String client = "a-" + goal;
  private final String other = "b-" + goal;
  private JsonNode spot;

  MessengerBrowserIT(Visitor visitor, Operator operator, Partner partner, Http http) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
    this.http = http;
  }

  @BeforeEach
  void someClients() {
    operator.changesGoal(
        operator.addsGoal(goal), "{\"system_message\":{\"enabled\":true,\"text\":\"Sum {sum}\"}}");
    spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"%s\",\"target_url\":\"https://t.me/s\",\"crm_enabled\":true}"
                .formatted(goal));
    operator.addsLead(spot, "\"click_id\":\"%s\",\"manager\":\"Ann\"".formatted(client));
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(other));
    visitor.signsIn();
  }

  @Test
  void oneSeesWhatTheOtherCausesWithoutReload(Visitor colleague) {
    opens("");
    assertThat(visitor.at("[data-thread]").first()).containsText("No messages yet");
    visitor.page().evaluate("() => { window.stillHere = true; }");
    colleague.signsIn().opens("client?id=" + client);
    colleague.at("#salePlayer").fill("p-1");
    colleague.at("#saleSum").fill("12");
    colleague.at("#saleGoal").selectOption(goal);

    colleague.at("#enterSale").click();

    assertThat(thread(client)).containsText("Sum 12");
    assertThat(visitor.at("[data-thread]").first()).containsText("Sum 12");
    assertThat(thread(client).locator(".badge")).containsText("1 unread message");
    assertThat(visitor.page().evaluate("() => window.stillHere")).isEqualTo(true);
  }

  /**
   * From the postback's answer, as its sender has it, to the page, by one clock. Each is shown
   * after one request, so nobody asks until something is there; and of three the middle one counts,
   * so a machine that is busy for a moment hides no messenger that is slow.
   */
  @Test
  void aMessageIsOnThePageWithinASecondOfThePostbacksAnswer() {
    visitor.page().addInitScript(SEEN);
    List<String> asked = requestsToTheMessenger();
    List<Long> delays = new ArrayList<>();
    for (int sum = 1; sum <= 3; sum++) {
      opens("");
      assertThat(visitor.at(".live .on")).isVisible();
      asked.clear();

      partner.reports("clickid=" + client + "&goal=" + goal + "&sum=" + sum);
      long answeredAt = System.currentTimeMillis();

      delays.add(seenAt("Sum " + sum) - answeredAt);
      assertThat(asked).hasSize(1);
    }
    assertThat(delays.stream().sorted().toList().get(1)).isLessThan(SEEN_WITHIN_MILLIS);
  }

  private long seenAt(String text) {
    assertThat(thread(client)).containsText(text);
    return ((Number) visitor.page().evaluate("text => window.seen[text]", text)).longValue();
  }

  @Test
  void nothingIsAskedForWhileNothingHappens() {
    opens("&client=" + client);
    assertThat(visitor.at(".live .on")).isVisible();
    List<String> asked = requestsToTheMessenger();

    visitor.page().waitForTimeout(NO_POLLING_WITHIN_MILLIS);

    assertThat(asked).isEmpty();
  }

  private List<String> requestsToTheMessenger() {
    List<String> asked = new ArrayList<>();
    visitor
        .page()
        .onRequest(
            request -> {
              if (request.url().contains(MESSENGER)) {
                asked.add(request.method() + " " + request.url());
              }
            });
    return asked;
  }

  @Test
  void aClientWithoutAMessageIsFoundAndOpened() {
    opens("");
    visitor.at("#search").fill(other);
    visitor.at("#search").press("Enter");
    assertThat(visitor.at("[data-thread]")).hasCount(1);

    thread(other).locator("a").click();

    assertThat(visitor.at("#thread")).containsText("No messages about this client yet");
    assertThat(visitor.at("[data-message]")).hasCount(0);
  }

  @Test
  void whatIsWrittenToTheOpenThreadAppearsAndIsRead() {
    reports(client, 1);
    opens("&client=" + client);
    assertThat(visitor.at("[data-message]")).hasCount(1);
    assertThat(thread(client).locator(".badge")).hasCount(0);
    visitor.page().evaluate("() => { window.stillHere = true; }");

    reports(client, 2);

    assertThat(visitor.at("[data-message]").last()).containsText("Sum 2");
    assertThat(thread(client)).containsText("Sum 2");
    assertThat(thread(client).locator(".badge")).hasCount(0);
    assertThat(visitor.page().evaluate("() => window.stillHere")).isEqualTo(true);
  }

  @Test
  void whatIsWrittenIsSeenWhileMoreKeepsComing() {
    visitor.page().addInitScript(NEWS_WITHOUT_END);
    opens("&client=" + client);
    assertThat(visitor.at(".live .on")).isVisible();

    reports(client, 1);

    assertThat(visitor.at("[data-message]").first()).containsText("Sum 1");
    assertThat(thread(client)).containsText("Sum 1");
  }

  @Test
  void aStreamOfMessagesIsNotAskedForOneByOne() {
    visitor.page().addInitScript(NEWS_WITHOUT_END);
    List<String> asked = requestsToTheMessenger();
    opens("");
    assertThat(visitor.at(".live .on")).isVisible();
    visitor.page().waitForRequest(request -> request.url().contains(MESSENGER), () -> {});
    asked.clear();

    visitor.page().waitForTimeout(THREE_TIMES_APART_MILLIS);

    assertThat(asked).hasSizeBetween(1, 3);
  }

  @Test
  void whoReadsFurtherUpStaysThereAndHasNotReadWhatIsNew() {
    for (int sum = 1; sum <= 30; sum++) {
      reports(client, sum);
    }
    opens("&client=" + client);
    assertThat(visitor.at("[data-message]").last()).isInViewport();
    assertThat(thread(client).locator(".badge")).hasCount(0);
    visitor.at("[data-message]").nth(4).scrollIntoViewIfNeeded();
    Object place = scrolled();

    reports(client, 31);

    assertThat(thread(client).locator(".badge")).containsText("1 unread message");
    assertThat(visitor.at("[data-message]").last()).containsText("Sum 31");
    assertThat(scrolled()).isEqualTo(place);
    visitor.at("[data-message]").last().scrollIntoViewIfNeeded();
    assertThat(thread(client).locator(".badge")).hasCount(0);
    reports(client, 32);
    assertThat(visitor.at("[data-message]").last()).containsText("Sum 32");
    assertThat(visitor.at("[data-message]").last()).isInViewport();
    assertThat(thread(client).locator(".badge")).hasCount(0);
  }

  @Test
  void whatIsNewIsNotReadOnAnOlderPage() {
    for (int sum = 1; sum <= 51; sum++) {
      partner.reports("clickid=" + client + "&goal=" + goal + "&sum=" + sum);
    }
    reports(client, 52);
    opens("&client=" + client);
    assertThat(thread(client).locator(".badge")).hasCount(0);
    visitor.at(".log .middle a").click();
    assertThat(visitor.at("[data-message]")).hasCount(2);

    reports(client, 53);

    assertThat(thread(client).locator(".badge")).containsText("1 unread message");
    visitor.at(".log .middle a").click();
    assertThat(visitor.at("[data-message]").last()).containsText("Sum 53");
    assertThat(thread(client).locator(".badge")).hasCount(0);
  }

  private Object scrolled() {
    return visitor.page().evaluate("() => document.querySelector('.log').scrollTop");
  }

  @Test
  void threadsAreFilteredAndSearched() {
    reports(client, 1);
    reports(other, 2);
    opens("");
    assertThat(visitor.at("[data-thread]")).hasCount(2);

    visitor.at("#byManager").fill("Ann");
    visitor.at("#byManager").press("Enter");
    assertThat(visitor.at("[data-thread]")).hasCount(1);
    assertThat(thread(client)).isVisible();
    visitor.at(".filters a.button").click();
    visitor.at("#search").fill(other);
    visitor.at("#search").press("Enter");
    assertThat(visitor.at("[data-thread]")).hasCount(1);
    assertThat(thread(other)).isVisible();
    opens("");
    visitor.at("#byGoal").selectOption("reg");
    assertThat(visitor.at("#threads")).containsText("No thread is like that");
  }

  @Test
  void whatIsUnreadIsMarkedUntilItIsRead() {
    reports(client, 1);
    reports(client, 2);
    reports(other, 3);
    opens("&unread=true");
    assertThat(thread(client).locator(".badge")).containsText("2 unread messages");
    thread(client).locator("a").click();
    assertThat(thread(client)).hasCount(0);
    assertThat(thread(other)).isVisible();

    visitor.at("#readAll").click();

    assertThat(visitor.at("main > [role=status]").first()).containsText("marked as read");
    opens("");
    assertThat(visitor.at(".badge")).hasCount(0);
    visitor.at("#unread").check();
    assertThat(visitor.at("#threads")).containsText("No thread is like that");
  }

  @Test
  void whatThePageDoesNotShowYetIsNotReadWithTheRest() {
    visitor.page().addInitScript(NO_NEWS);
    reports(client, 1);
    opens("");
    assertThat(thread(client).locator(".badge")).containsText("1 unread message");
    reports(other, 2);

    visitor.at("#readAll").click();

    assertThat(visitor.at("main > [role=status]").first()).containsText("marked as read");
    opens("");
    assertThat(thread(client).locator(".badge")).hasCount(0);
    assertThat(thread(other).locator(".badge")).containsText("1 unread message");
  }

  @Test
  void whatAUserHasReadIsTheirsAloneAndStaysReadUnderAnotherLogin(Visitor user) {
    String before = Operator.uniqueName();
    String after = Operator.uniqueName();
    String added =
        "users/"
            + operator
                .sends(
                    "POST",
                    "users",
                    "{\"login\":\"%s\",\"role\":\"manager\",\"password\":\"%s\"}"
                        .formatted(before, FIRST))
                .path("id")
                .asText();
    reports(client, 1);
    user.signsIn(before, FIRST);
    user.at("[id='change:present']").fill(FIRST);
    user.at("[id='change:chosen']").fill(OWN);
    user.at("[id='change:repeated']").fill(OWN);
    user.at("[id='change:submit']").click();
    assertThat(user.page()).hasURL(Pattern.compile(".*/admin/\\?done=password.changed"));
    user.opens("messenger?q=" + client + "&client=" + client);
    assertThat(user.at("[data-message]")).hasCount(1);
    assertThat(user.at(".badge")).hasCount(0);

    operator.sends("PATCH", added, "{\"login\":\"" + after + "\"}");

    for (String login : List.of(before, after)) {
      JsonNode thread =
          operator.named(login, "leads:read").reads("threads?q=" + client).at("/items/0");
      assertThat(thread.path("unread").asInt()).isEqualTo(1);
    }
    user.forgetsCookies();
    user.signsIn(after, OWN).opens("messenger?q=" + client);
    assertThat(user.at("[data-thread='" + client + "']")).isVisible();
    assertThat(user.at(".badge")).hasCount(0);
  }

  @Test
  void aMessageLeadsToItsConversion() {
    reports(client, 7);
    opens("&client=" + client);

    visitor.at("[data-message] a").click();

    assertThat(visitor.at("#opened")).containsText("7.00");
    visitor.at(".title .actions a").first().click();
    assertThat(visitor.at("[data-message]")).hasCount(1);
  }

  @Test
  void thePageSaysThatItIsLive() {
    opens("");

    assertThat(visitor.at(".live .on")).isVisible();
  }

  @Test
  void nobodyListensWhoIsNotSignedIn() {
    assertThat(http.get("/admin/live").statusCode()).isEqualTo(302);
  }

  private void opens(String more) {
    visitor.opens("messenger?spot=" + spot.path("code").asText() + more);
  }

  private void reports(String clickId, int sum) {
    partner.reports("clickid=" + clickId + "&goal=" + goal + "&sum=" + sum);
    await()
        .until(
            () ->
                operator
                    .reads("threads?q=" + clickId)
                    .at("/items/0/last_message/text")
                    .asText()
                    .equals("Sum " + sum));
  }

  private Locator thread(String clickId) {
    return visitor.at("[data-thread='" + clickId + "']");
  }
}
