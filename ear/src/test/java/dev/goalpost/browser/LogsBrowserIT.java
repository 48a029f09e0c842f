package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.StubTracker;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What came in and what went out is seen, mended and sent again. */
@InBrowser
class LogsBrowserIT {

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final String token = Operator.uniqueName();
  private final Instant now = Instant.now();

  private String client;

  LogsBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
  }

  @BeforeEach
  void signIn() {
    client = operator.addsLead();
    visitor.signsIn();
  }

  @Test
  void aCallIsSeenAsItComesWithoutReloading() {
    visitor.opens("postbacks?client=" + client);
    assertThat(visitor.at("#live")).containsText("No calls here");

    partner.reports("clickid=" + client + "&goal=dep&sum=5");

    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("Accepted");
    assertThat(visitor.at("#spoken")).hasText("New in the log: 1");
  }

  /** What is told to be tried is of a client that there is. */
  @ParameterizedTest
  @ValueSource(strings = {"postbacks", "deliveries"})
  void whereALogIsEmptyACallFillsIt(String log) {
    visitor.opens(log + "?client=" + client);

    assertThat(visitor.at(".empty pre"))
        .hasText(
            Pattern.compile(
                "curl 'http.*/api/v1/api_send_postback/\\?clickid="
                    + client
                    + "&goal=dep&sum=50'"));
    visitor.findsEverythingAccessible();
    visitor.takesPicture(log + "-empty");
    visitor.hasWidth(360).seesNoOverflow();
  }

  @Test
  void aPausedLogStandsStillUntilItGoesOn() {
    visitor.opens("postbacks?client=" + client);
    visitor.presses("Pause");
    partner.reports("clickid=" + client + "&goal=dep&sum=5");
    assertThat(visitor.at("#pause")).hasAttribute("aria-pressed", "true");
    assertThat(visitor.at(".live .on")).isHidden();
    visitor.page().waitForTimeout(4_000);
    assertThat(rows()).hasCount(0);

    visitor.presses("Resume");

    assertThat(visitor.at(".live .on")).isVisible();
    assertThat(rows()).hasCount(1);
  }

  /**
   * An answer that never comes, one that is none, and one for somebody who is not known any more.
   */
  @ParameterizedTest
  @ValueSource(strings = {"away", "silent", "failing", "signed out"})
  void aLogThatIsNotReachedSaysSoAndGoesOnByItself(String server) {
    visitor.opens("postbacks?client=" + client);
    assertThat(visitor.at(".live .on")).isVisible();
    assertThat(visitor.at(".live .off")).isHidden();

    Runnable comesBack = isLostTo(server);
    assertThat(visitor.at(".live .off")).isVisible();
    assertThat(visitor.at(".live .off")).hasText("Not updating, trying again…");
    assertThat(visitor.at(".live .on")).isHidden();
    partner.reports("clickid=" + client + "&goal=dep&sum=5");
    comesBack.run();

    assertThat(rows()).hasCount(1);
    assertThat(visitor.at(".live .on")).isVisible();
  }

  /** What brings the server back. */
  private Runnable isLostTo(String server) {
    String log = "**/postbacks?*";
    if (server.equals("signed out")) {
      List<Cookie> cookies = visitor.page().context().cookies();
      visitor.forgetsCookies();
      return () -> visitor.page().context().addCookies(cookies);
    }
    if (server.equals("away")) {
      visitor.losesConnectionTo(log);
    } else if (server.equals("silent")) {
      visitor.page().route(log, held -> {});
    } else {
      visitor.page().route(log, route -> route.fulfill(new Route.FulfillOptions().setStatus(500)));
    }
    return () -> visitor.page().unroute(log);
  }

  @Test
  void whoHasGoneToARowStaysThereWhileTheLogGoesOn() {
    partner.reports("clickid=" + client + "&goal=dep&sum=5");
    visitor.opens("postbacks?client=" + client);
    assertThat(rows()).hasCount(1);
    visitor.page().keyboard().press("j");
    assertThat(rows().locator("[data-row]")).isFocused();

    partner.reports("clickid=" + client + "&goal=dep&sum=6");

    assertThat(rows()).hasCount(2);
    assertThat(rows().nth(1).locator("[data-row]")).isFocused();
  }

  @Test
  void callsAreFilteredByResultAndReason() {
    partner.reports("clickid=" + client + "&goal=dep&sum=5");
    partner.reports("clickid=" + client + "&goal=" + token);
    visitor.opens("postbacks?client=" + client);
    assertThat(rows()).hasCount(2);

    visitor.at("#result").selectOption("accepted");
    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("dep");
    visitor.opens("postbacks?client=" + client);
    visitor.at("#code").selectOption("unknown_goal");

    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText(token);
  }

  @Test
  void callsOfAPeriodAreShownAndTriedAgain() {
    partner.reports("clickid=" + client + "&goal=" + token + "&sum=5");
    operator.addsGoal(token);
    visitor.opens("postbacks?code=unknown_goal&goal=" + token);
    assertThat(rows()).hasCount(1);

    searchesBetween(hoursFromNow(-3), hoursFromNow(-1));
    assertThat(rows()).hasCount(0);
    visitor.presses("Try all of them again");
    assertThat(visitor.at("[role=status]").first()).hasText("0 calls count now.");
    assertThat(visitor.at("#from")).hasValue(hoursFromNow(-3));
    assertThat(visitor.at("#to")).hasValue(hoursFromNow(-1));

    searchesBetween(hoursFromNow(-1), hoursFromNow(1));
    rows().locator("[data-row]").click();
    visitor.presses("Try again");
    assertThat(visitor.at("[role=status]").first()).hasText("1 call counts now.");
    assertThat(visitor.at("#to")).hasValue(hoursFromNow(1));
    visitor.at(".filters a.button").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/admin/postbacks"));
  }

  private void searchesBetween(String from, String to) {
    visitor.at("#from").fill(from);
    visitor.at("#to").fill(to);
    visitor.presses("Search");
  }

  /** A full hour on the account's calendar, as a field for it holds it. */
  private String hoursFromNow(int hours) {
    ZoneId zone = ZoneId.of(operator.reads("account").path("zone").asText());
    return LocalDateTime.ofInstant(now, zone)
        .truncatedTo(ChronoUnit.MINUTES)
        .plusHours(hours)
        .toString();
  }

  @Test
  void whatFailedInAPeriodIsSentAgain() {
    try (var tracker = new StubTracker()) {
      tracker.answers(400, "no such click");
      sendsTo(tracker);
      partner.reports("clickid=" + client + "&goal=" + token + "&sum=5");
      visitor.opens("deliveries?goal=" + token + "&status=rejected");
      assertThat(rows()).hasCount(1);
      searchesBetween(hoursFromNow(-3), hoursFromNow(-1));
      assertThat(rows()).hasCount(0);
      visitor.at("#httpStatus").fill("400");
      searchesBetween(hoursFromNow(-1), hoursFromNow(1));
      assertThat(rows()).hasCount(1);
      tracker.answers(200, "OK");
      visitor.at("#replay").click();
      assertThat(visitor.at("#replayCount")).containsText("1 delivery");
      visitor.takesPicture("deliveries-of-a-period");

      visitor.presses("Send them again");

      assertThat(visitor.at("[role=status]").first()).hasText("1 delivery is sent again.");
      assertThat(visitor.at("#from")).hasValue(hoursFromNow(-1));
      assertThat(visitor.at("#to")).hasValue(hoursFromNow(1));
      assertThat(visitor.at("#httpStatus")).hasValue("400");
      visitor.opens("deliveries?http_status=200&goal=" + token);
      assertThat(rows()).containsText("Delivered");
      visitor.opens("deliveries?http_status=400&goal=" + token);
      assertThat(rows()).hasCount(0);
    }
  }

  @Test
  void aLongLogIsReadPageByPage() {
    for (int sum = 1; sum <= 51; sum++) {
      partner.reports("clickid=" + client + "&goal=dep&sum=" + sum);
    }
    visitor.opens("postbacks?client=" + client);
    assertThat(rows()).hasCount(50);

    visitor.at(".pages a").click();
    assertThat(rows()).hasCount(1);
    visitor.at(".pages a").click();

    assertThat(rows()).hasCount(50);
  }

  @Test
  void aPageOfALogThatDoesNotExistIsSaid() {
    visitor.opens("postbacks?cursor=-");

    assertThat(visitor.at("[role=alert]")).containsText("no such page");
    assertThat(visitor.at(".empty")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"deliveries?open=0", "postbacks?open=0", "deliveries?status=lost"})
  void aLogWithAFaultStandsStillAndSaysSo(String page) {
    visitor.opens(page);

    assertThat(visitor.at("#live [role=alert]")).isVisible();
    assertThat(visitor.at("#live")).hasAttribute("data-live", "false");
    assertThat(visitor.at("#pause")).hasCount(0);
    assertThat(visitor.at("#drawer")).hasCount(0);
  }

  @Test
  void aRejectedCallIsReadAndTriedAgainOnceItsCauseIsMended() {
    partner.reports("clickid=" + client + "&goal=" + token + "&sum=5&secret=hidden");
    visitor.opens("postbacks?client=" + client);
    rows().locator("[data-row]").click();
    assertThat(visitor.at("#raw")).containsText("clickid=" + client + "&goal=" + token);
    assertThat(visitor.at("#raw")).not().containsText("hidden");
    operator.addsGoal(token);

    visitor.presses("Try again");

    assertThat(visitor.at("[role=status]").first()).hasText("1 call counts now.");
    assertThat(visitor.at("#drawer")).containsText("Accepted");
    assertThat(operator.line(client, token).path("sum").asText()).isEqualTo("5");
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.at("#drawer")).hasCount(0);
  }

  @Test
  void allCallsOfAReasonAreTriedAgain() {
    for (int sum = 1; sum <= 3; sum++) {
      partner.reports("clickid=" + client + "&goal=" + token + "&sum=" + sum);
    }
    operator.addsGoal(token);
    visitor.opens("postbacks?code=unknown_goal&goal=" + token);

    visitor.presses("Try all of them again");

    assertThat(visitor.at("[role=status]").first()).hasText("3 calls count now.");
    assertThat(operator.line(client, token).path("sum").asText()).isEqualTo("6");
  }

  @Test
  void aCallIsCopiedAsACommand() {
    partner.reports("clickid=" + client + "&goal=dep&sum=5");
    visitor.opens("postbacks?client=" + client);
    rows().locator("[data-row]").click();

    assertThat(visitor.copiesBy(visitor.at("#drawer .copy")))
        .startsWith("curl 'http")
        .contains("/api/v1/api_send_postback/?clickid=" + client + "&goal=dep&sum=5");
  }

  @Test
  void aFailedDeliveryIsReadAndSentAgain() {
    try (var tracker = new StubTracker()) {
      opensWhatIsRejectedBy(tracker);
      visitor.at("#drawer summary").first().click();
      assertThat(visitor.at("#drawer")).containsText("no such click");
      assertThat(visitor.copiesBy(visitor.at("#drawer .copy")))
          .startsWith("curl -X GET '" + tracker.url("/p"));
      tracker.answers(200, "OK");

      visitor.presses("Send now");

      assertThat(visitor.at("[role=status]").first()).hasText("It is sent now.");
      assertThat(rows()).containsText("Delivered");
    }
  }

  @Test
  void anOpenDeliveryShowsWhatBecomesOfItAndKeepsWhatIsReadInIt() {
    try (var tracker = new StubTracker()) {
      opensWhatIsRejectedBy(tracker);
      visitor.at("#drawer summary").click();
      tracker.answers(200, "OK");

      inAnotherTab().locator("#drawer button[name=retry]").click();

      assertThat(visitor.at("#openAttempts > li")).hasCount(2);
      assertThat(visitor.at("#openFacts")).containsText("Delivered");
      assertThat(visitor.at("#drawer summary").first()).isFocused();
      assertThat(visitor.at("#drawer details").first()).hasAttribute("open", "");
      assertThat(visitor.at("#drawer details").nth(1)).not().hasAttribute("open", "");
      visitor.takesPicture("deliveries-open");
    }
  }

  /** The page is none that shows new deliveries: it asks for the open one alone. */
  @Test
  void aDeliveryThatIsFinishedIsAskedForNoMore() {
    try (var tracker = new StubTracker()) {
      sendsTo(tracker);
      partner.reports("clickid=" + client + "&goal=" + token + "&sum=5");
      visitor.opens("deliveries?client=" + client);
      assertThat(rows()).containsText("Delivered");
      List<String> asked = new CopyOnWriteArrayList<>();
      visitor.page().onRequest(request -> asked.add(request.url()));
      rows().locator("[data-row]").click();
      visitor.presses("Pause");
      assertThat(visitor.at("#openFacts")).hasAttribute("data-live", "along");
      asked.clear();

      visitor.page().waitForTimeout(4_000);

      assertThat(asked).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"о, KeyJ, л, KeyK, .", "ξ, KeyJ, κ, KeyK, /", "j, KeyC, k, KeyV, /"})
  void rowsAreGoneThroughByTheKeysOfAnyKeyboard(
      String next, String nextPlace, String before, String beforePlace, String search) {
    partner.reports("clickid=" + client + "&goal=dep&sum=5");
    partner.reports("clickid=" + client + "&goal=dep&sum=6");
    visitor.opens("postbacks?client=" + client);
    Locator links = rows().locator("[data-row]");
    assertThat(links).hasCount(2);

    strikes(next, nextPlace);
    assertThat(links.first()).isFocused();
    strikes(next, nextPlace);
    assertThat(links.nth(1)).isFocused();
    strikes(before, beforePlace);
    assertThat(links.first()).isFocused();
    strikes(search, "Slash");
    assertThat(visitor.at("#client")).isFocused();
  }

  @ParameterizedTest
  @CsvSource({"h, KeyJ", "-, Slash", "z, Slash"})
  void whatALatinKeyboardHasElsewhereIsNotTakenForItsPlace(String key, String place) {
    partner.reports("clickid=" + client + "&goal=dep&sum=5");
    visitor.opens("postbacks?client=" + client);
    assertThat(rows()).hasCount(1);

    strikes(key, place);

    assertThat(visitor.at("body")).isFocused();
  }

  @Test
  void aSlashThatNeedsTheShiftKeySearches() {
    visitor.opens("postbacks");

    visitor
        .at("body")
        .dispatchEvent("keydown", Map.of("key", "/", "code", "Digit7", "shiftKey", true));

    assertThat(visitor.at("#client")).isFocused();
  }

  private void strikes(String key, String place) {
    visitor
        .page()
        .evaluate(
            "([key, code]) => document.activeElement.dispatchEvent("
                + "new KeyboardEvent('keydown', {key, code, bubbles: true, cancelable: true}))",
            List.of(key, place));
  }

  @Test
  void aReplayShowsHowFarItIs() {
    try (var tracker = new StubTracker()) {
      sendsTo(tracker);
      partner.reports("clickid=" + client + "&goal=" + token + "&sum=5");
      partner.reports("clickid=" + client + "&goal=" + token + "&sum=6");
      visitor.opens("deliveries?goal=" + token + "&status=delivered");
      assertThat(rows()).hasCount(2);
      visitor.at("#replay").click();
      visitor.at("#rate").fill("0.1");

      visitor.presses("Send them again");

      assertThat(visitor.at("#replaying")).containsText("1 of 2 done.");
      assertThat(visitor.at("#replaying")).containsText("1 delivery still waits to be sent again.");
      assertThat(visitor.at("#replaying progress")).hasAttribute("value", "1");
      assertThat(visitor.at("#replaying .chips")).hasText("Delivered: 1");
      tracker.answers(400, "no such click");
      visitor.takesPicture("deliveries-replaying");
      assertThat(visitor.at("#replaying")).containsText("2 of 2 done.");
      assertThat(visitor.at("#replaying .chips li"))
          .hasText(new String[] {"Delivered: 1", "Rejected: 1"});
      assertThat(visitor.at("#replaying")).hasAttribute("data-live", "along");
      visitor.findsEverythingAccessible();
    }
  }

  @Test
  void whatTheListShowsIsCountedAndThenSentAgain() {
    try (var tracker = new StubTracker()) {
      sendsTo(tracker);
      partner.reports("clickid=" + client + "&goal=" + token + "&sum=5");
      partner.reports("clickid=" + client + "&goal=" + token + "&sum=6");
      visitor.opens("deliveries?goal=" + token + "&status=delivered");
      assertThat(rows()).hasCount(2);
      visitor.at("#replay").click();
      assertThat(visitor.at("#replayCount")).containsText("2 deliveries");
      visitor.at("#rate").fill("50");

      visitor.presses("Send them again");

      assertThat(visitor.at("[role=status]").first()).hasText("2 deliveries are sent again.");
      visitor.opens("deliveries?goal=" + token);
      assertThat(rows().first().locator("td").nth(4)).hasText("2");
      assertThat(rows().nth(1).locator("td").nth(4)).hasText("2");
    }
  }

  @Test
  void aDestinationIsPausedAndResumed() {
    try (var tracker = new StubTracker()) {
      Locator row = pausesWithOneWaiting(tracker);
      visitor.opens("deliveries?goal=" + token + "&status=paused");
      assertThat(rows()).hasCount(1);
      visitor.opens("destinations");
      row.locator("[name=resume]").click();

      assertThat(row).containsText("works");
      visitor.opens("deliveries?goal=" + token + "&status=delivered");
      assertThat(rows()).hasCount(2);
    }
  }

  @Test
  void whatWeSayOfAPauseIsSaidInTheLanguageOfThePage() {
    try (var tracker = new StubTracker()) {
      Locator row = pausesWithOneWaiting(tracker);
      assertThat(row).containsText("Paused by an operator.");

      visitor.speaks("ru").opens("destinations");
      assertThat(row).containsText("Приостановлено оператором.");
      visitor.opens("deliveries?goal=" + token + "&status=paused");
      visitor.at("[data-row]").click();
      assertThat(visitor.at("#drawer")).containsText("Приостановлено оператором.");
    }
  }

  @Test
  void whatWeSayOfADeliveryIsTranslatedAndWhatATrackerAnsweredIsNot() {
    try (var tracker = new StubTracker()) {
      tracker.answers(302, "elsewhere");
      sendsTo(tracker);
      partner.reports("clickid=" + client + "&goal=" + token);

      visitor.speaks("ru").opens("deliveries?goal=" + token + "&status=rejected");
      visitor.at("[data-row]").click();

      assertThat(visitor.at("#drawer")).containsText("HTTP 302: по перенаправлениям не переходим");
    }
  }

  @Test
  void anAddressOfNothingIsExplainedInTheLanguageOfThePage() {
    visitor.speaks("ru").opens("deliveries?status=lost");

    assertThat(visitor.at("[role=alert]").first())
        .containsText("«lost» — неизвестное значение; возможны pending");
    visitor.opens("postbacks?cursor=-");
    assertThat(visitor.at("[role=alert]").first())
        .hasText("В списке нет такой страницы. Начните с первой.");
    visitor.opens("clients?spot=nowhere0");
    assertThat(visitor.at("[role=alert]").first()).hasText("Спота nowhere0 нет.");
  }

  @Test
  void aDestinationThatIsBeingResumedSaysSoAndCannotBeResumedTwice() {
    try (var tracker = new StubTracker()) {
      Locator row = pausesWithOneWaiting(tracker);
      visitor.opens("destinations");

      Object meanwhile =
          row.locator("[name=resume]")
              .evaluate(
                  "button => { button.click(); const working ="
                      + " document.querySelector('#destinations .working');"
                      + " return new Promise(done => setTimeout(() =>"
                      + " done(getComputedStyle(working).display + ' ' + button.disabled))); }");

      assertThat(meanwhile).isEqualTo("inline true");
      assertThat(row).containsText("works");
      assertThat(visitor.at("#destinations .working")).isHidden();
    }
  }

  @Test
  void aDestinationIsResumedWithoutWhatWaited() {
    try (var tracker = new StubTracker()) {
      Locator row = pausesWithOneWaiting(tracker);
      visitor.opens("destinations");

      row.locator("[name=skip]").click();

      assertThat(row).containsText("works");
      visitor.opens("deliveries?goal=" + token + "&status=skipped");
      assertThat(rows()).hasCount(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "skip, The destination is not paused",
    "resume, The destination gets its deliveries again"
  })
  void aPageOlderThanAResumingIsToldWhatBecomesOfItsButtons(String button, String told) {
    try (var tracker = new StubTracker()) {
      Locator row = pausesWithOneWaiting(tracker);
      visitor.opens("destinations");
      Page older = inAnotherTab();
      row.locator("[name=resume]").click();
      assertThat(row).containsText("works");
      Locator there = older.locator("[data-destination='" + tracker.host() + "']");

      there.locator("[name=" + button + "]").click();

      assertThat(older.locator("main .note").first()).containsText(told);
      assertThat(there).containsText("works");
    }
  }

  @Test
  void aReasonThatIsNoneIsSaidAndNothingIsTriedAgain() {
    visitor.opens("postbacks?code=unknown_goal");
    visitor.at("#reprocessAll [name=code]").evaluate("field => { field.value = 'foo'; }");

    visitor.presses("Try all of them again");

    assertThat(visitor.at("[role=alert]")).containsText("“foo” is not known");
  }

  /** The page that is shown, as it is now. */
  private Page inAnotherTab() {
    Page page = visitor.page().context().newPage();
    page.navigate(visitor.page().url());
    return page;
  }

  /** Its row among the destinations, once it has had one delivery and a second waits. */
  private Locator pausesWithOneWaiting(StubTracker tracker) {
    sendsTo(tracker);
    partner.reports("clickid=" + client + "&goal=" + token);
    visitor.opens("deliveries?goal=" + token + "&status=delivered");
    assertThat(rows()).hasCount(1);
    visitor.opens("destinations");
    Locator row = visitor.at("[data-destination='" + tracker.host() + "']");
    row.locator("[name=pause]").click();
    assertThat(row).containsText("is paused");
    partner.reports("clickid=" + client + "&goal=" + token);
    return row;
  }

  private void opensWhatIsRejectedBy(StubTracker tracker) {
    tracker.answers(400, "no such click");
    sendsTo(tracker);
    partner.reports("clickid=" + client + "&goal=" + token + "&sum=5");
    visitor.opens("deliveries?client=" + client);
    assertThat(rows()).containsText("Rejected");
    rows().locator("[data-row]").click();
  }

  private void sendsTo(StubTracker tracker) {
    operator.sends(
        "POST",
        "goals",
        "{\"name\":\"%1$s\",\"token\":\"%1$s\",\"external_postback\":{\"url\":\"%2$s\"}}"
            .formatted(token, tracker.url("/p?t={action}&s={sum}")));
  }

  private Locator rows() {
    return visitor.at("#live tbody tr");
  }
}
