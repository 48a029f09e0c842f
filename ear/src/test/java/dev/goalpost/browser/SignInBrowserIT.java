package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import dev.goalpost.system.Http;
import dev.goalpost.system.RunningServer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users sign in, and nobody else comes in. */
@InBrowser
class SignInBrowserIT {

  private static final Pattern SIGN_IN = Pattern.compile(".*/admin/sign-in.*");

  private final Visitor visitor;
  private final Http http;

  SignInBrowserIT(Visitor visitor, Http http) {
    this.visitor = visitor;
    this.http = http;
  }

  @Test
  void whoeverAsksForAPageSignsInAndIsLedThere() {
    visitor.opens("goals?q=dep");
    assertThat(visitor.page()).hasURL(SIGN_IN);

    visitor.at("[id='signIn:login']").fill("admin");
    visitor.at("[id='signIn:password']").fill(SharedBrowser.PASSWORD);
    visitor.at("[id='signIn:submit']").click();

    assertThat(visitor.page()).hasURL(Pattern.compile(".*/admin/goals\\?q=dep"));
  }

  @Test
  void aWrongPasswordIsRefusedInWords() {
    visitor.signsIn("admin", "a guess");

    assertThat(visitor.at("[role=alert]")).containsText("Login or password is wrong");
  }

  @Test
  void aLanguageThatIsChosenAfterAWrongPasswordSendsNothingAgain() {
    visitor.opens("goals?q=dep");
    visitor.at("[id='signIn:login']").fill("admin");
    visitor.at("[id='signIn:password']").fill("a guess");
    visitor.at("[id='signIn:submit']").click();
    assertThat(visitor.at("[role=alert]")).isVisible();

    visitor.at("[data-cookie=goalpost-language]").selectOption("ru");

    assertThat(visitor.at("html")).hasAttribute("lang", "ru");
    assertThat(visitor.at("[role=alert]")).hasCount(0);
    visitor.at("[id='signIn:login']").fill("admin");
    visitor.at("[id='signIn:password']").fill(SharedBrowser.PASSWORD);
    visitor.at("[id='signIn:submit']").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/admin/goals\\?q=dep"));
  }

  @Test
  void tooManyGuessesAreStopped() {
    for (int guesses = 0; guesses < 10; guesses++) {
      visitor.signsIn("somebody", "guess " + guesses);
    }

    visitor.signsIn("somebody", "one more");

    assertThat(visitor.at("[role=alert]")).containsText("Too many attempts");
  }

  @Test
  void aSessionThatWasKnownBeforeSigningInIsWorthNothing() {
    visitor.opens("sign-in");
    String before = visitor.sessionId();

    visitor.signsIn();
    visitor.opens("goals");

    assertThat(visitor.sessionId()).isNotNull().isNotEqualTo(before);
    assertThat(http.get("/admin/goals", "Cookie", "goalpost-session=" + before).statusCode())
        .isEqualTo(302);
  }

  @Test
  void whoHasSignedOutHasToSignInAgain() {
    visitor.signsIn().opens("goals");
    String session = visitor.sessionId();

    visitor.presses("Sign out");
    assertThat(visitor.page()).hasURL(SIGN_IN);
    visitor.opens("goals");

    assertThat(visitor.page()).hasURL(SIGN_IN);
    assertThat(http.get("/admin/goals", "Cookie", "goalpost-session=" + session).statusCode())
        .isEqualTo(302);
  }

  /** A session remembers twelve pages. */
  @Test
  void whoIsOnAPageThatTheServerForgotSignsOut() {
    visitor.signsIn().opens("goal");
    String session = visitor.sessionId();
    for (int page = 0; page < 14; page++) {
      visitor.reads("goal");
    }

    visitor.presses("Sign out");

    assertThat(visitor.page()).hasURL(SIGN_IN);
    assertThat(http.get("/admin/goals", "Cookie", "goalpost-session=" + session).statusCode())
        .isEqualTo(302);
  }

  @Test
  void whoIsOutAlreadySignsOut() {
    visitor.signsIn().opens("goals");
    visitor.forgetsCookies();

    visitor.presses("Sign out");

    assertThat(visitor.page()).hasURL(Pattern.compile(".*/admin/sign-in"));
  }

  @Test
  void noOtherSiteAndNoLinkSignsAnybodyOut() {
    visitor.signsIn();

    assertThat(post("/admin/sign-out", "", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(http.get("/admin/sign-out", "Cookie", cookie()).statusCode()).isEqualTo(405);

    visitor.opens("goals");
    assertThat(visitor.at("h1")).hasText("Goals");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&jakarta.faces.ViewState=stateless",
        "&jakarta.faces.ViewState=-1:-1",
        "&jakarta.faces.ViewState="
      })
  void aFormWithoutThePageThatItComesFromIsNotTaken(String state) {
    visitor.signsIn();

    post("/admin/goals", "unknownTokens=unknownTokens&create=forged" + state);
    http.get("/admin/goals?create=forged" + state, "Cookie", cookie());

    visitor.opens("goals?q=forged");
    assertThat(visitor.at("#count")).hasText("0 goals");
  }

  @Test
  void aFormThatAnotherSiteSendsIsNotTaken() {
    visitor.signsIn();

    assertThat(post("/admin/goals", "create=forged", "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  private HttpResponse<String> post(String path, String form, String... more) {
    String[] headers = {"Content-Type", "application/x-www-form-urlencoded", "Cookie", cookie()};
    return http.post(
        path, form, Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private String cookie() {
    return "goalpost-session=" + visitor.sessionId();
  }

  @Test
  void noOtherHostIsLedTo() {
    visitor.opens("sign-in?next=//elsewhere.example/admin/");

    visitor.at("[id='signIn:login']").fill("admin");
    visitor.at("[id='signIn:password']").fill(SharedBrowser.PASSWORD);
    visitor.at("[id='signIn:submit']").click();

    assertThat(visitor.page()).hasURL(Pattern.compile("http://localhost:[0-9]+/admin/"));
  }

  @Test
  void everyPageSaysWhatABrowserMayDoWithIt() {
    visitor.signsIn();
    Response page = visitor.page().navigate("/admin/goals");

    assertThat(page.headerValue("content-security-policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "script-src 'self' 'nonce-")
        .doesNotContain("unsafe-eval");
    assertThat(page.headerValue("x-content-type-options")).isEqualTo("nosniff");
    assertThat(page.headerValue("x-frame-options")).isEqualTo("DENY");
    assertThat(page.headerValue("cache-control")).contains("no-store");
  }

  @Test
  void theSessionIsNoBusinessOfScriptsAndOtherSites() {
    assertThat(http.get("/admin/sign-in").headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void aMadeUpPasswordIsReplacedBeforeAnythingElse() {
    try (RunningServer fresh = RunningServer.start(Map.of())) {
      visitor.page().navigate(fresh.url() + "/admin/sign-in");
      String password = madeUpPassword(fresh);
      visitor.at("[id='signIn:login']").fill("admin");
      visitor.at("[id='signIn:password']").fill(password);
      visitor.at("[id='signIn:submit']").click();
      visitor.page().navigate(fresh.url() + "/admin/goals");
      assertThat(visitor.page()).hasURL(fresh.url() + "/admin/password");
      visitor.presses("Sign out");
      visitor.at("[id='signIn:login']").fill("admin");
      visitor.at("[id='signIn:password']").fill(password);
      visitor.at("[id='signIn:submit']").click();
      assertThat(visitor.page()).hasURL(fresh.url() + "/admin/password");

      changesPassword("wrong", "a password of my own");
      seesBeside("present", "not your present password");
      changesPassword(password, "short");
      seesBeside("chosen", "12 to 200 characters");
      changesPassword(password, "a password of my own", "another password of mine");
      seesBeside("repeated", "not repeated correctly");
      changesPassword(password, "a password of my own");

      assertThat(visitor.at("[role=status]").first()).containsText("The password is changed");
      visitor.presses("Sign out");
      visitor.at("[id='signIn:login']").fill("admin");
      visitor.at("[id='signIn:password']").fill("a password of my own");
      visitor.at("[id='signIn:submit']").click();
      assertThat(visitor.at("h1")).hasText("Dashboard");
    }
  }

  private void changesPassword(String present, String chosen) {
    changesPassword(present, chosen, chosen);
  }

  private void changesPassword(String present, String chosen, String repeated) {
    visitor.at("[id='change:present']").fill(present);
    visitor.at("[id='change:chosen']").fill(chosen);
    visitor.at("[id='change:repeated']").fill(repeated);
    visitor.at("[id='change:submit']").click();
  }

  private void seesBeside(String field, String fault) {
    assertThat(visitor.at("#fault-" + field)).containsText(fault);
    assertThat(visitor.at(".fault:not(:empty)")).hasCount(1);
    Locator input = visitor.at("[id='change:" + field + "']");
    assertThat(input).hasAttribute("aria-invalid", "true");
    assertThat(input).hasAttribute("aria-describedby", Pattern.compile("fault-" + field + ".*"));
    assertThat(input).isFocused();
  }

  private static String madeUpPassword(RunningServer server) {
    var matcher = Pattern.compile("password[^A-Za-z0-9]+([A-Za-z0-9_-]{16})").matcher(server.log());
    assertThat(matcher.find()).as(server.log()).isTrue();
    return matcher.group(1);
  }
}
