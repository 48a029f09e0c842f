package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.RunningServer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever signs in sees how today goes, and what needs somebody. */
@InBrowser
class DashboardBrowserIT {

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;

  DashboardBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
  }

  @Test
  void todayIsComparedAndLedOnFrom() {
    partner.reports("clickid=" + operator.addsLead() + "&goal=reg").isAccepted("reg", false);
    visitor.signsIn();
    assertThat(visitor.at("h1")).hasText("Dashboard");

    Locator tile = visitor.at("[data-key=registrations].tile");
    assertThat(tile.locator(".figure")).hasText(Pattern.compile("[1-9][0-9,]*"));
    assertThat(tile.locator("[data-day=yesterday] dd")).containsText("0");
    tile.locator("a").click();

    assertThat(visitor.at("h1")).hasText("Statistics");
    assertThat(visitor.at("#period")).hasValue("today");
    assertThat(visitor.at("#charts .trend[data-key=registrations]")).isVisible();
  }

  /** Of the hour that it is now nothing is compared: in the first of a day there is none before. */
  @Test
  void whatCameYesterdayStandsBesideToday() {
    JsonNode spot = operator.addsSpot();
    operator.addsLead(
        spot,
        "\"click_id\":\"%s\",\"clicked_at\":\"%s\""
            .formatted(Operator.uniqueName(), Instant.now().minus(Duration.ofHours(25))));
    assumeTrue(LocalTime.now(ZoneOffset.UTC).getHour() > 0, "no hour of today is over to compare");
    visitor.signsIn();

    Locator than = visitor.at("[data-key=clicks] [data-day=yesterday]");
    assertThat(than.locator("dd")).hasText(Pattern.compile("[1-9].*"));
    assertThat(than.locator(".change")).hasText(Pattern.compile("[▲▼=] [0-9,]+%"));
  }

  @Test
  void goalsAreDrawnDayByDay() {
    partner.reports("clickid=" + operator.addsLead() + "&goal=dep&sum=5").isAccepted("dep", false);
    visitor.signsIn();

    Locator trend = visitor.at("#goalTrends [data-key=first_sales_count]");
    assertThat(trend.locator(".moment")).hasCount(30);
    assertThat(trend.locator("svg"))
        .hasAttribute("aria-label", Pattern.compile("First sales: count: .* highest [1-9].*"));
    trend.locator("figcaption a").click();
    assertThat(visitor.at("#charts .trend[data-key=first_sales_count]")).isVisible();
  }

  @Test
  void rejectionsLeadToTheirReason() {
    partner.reports("clickid=nobody&goal=dep");
    visitor.signsIn();

    visitor.at("#rejected [data-code=unknown_click] a").click();

    assertThat(visitor.page()).hasURL(Pattern.compile(".*/postbacks\\?code=unknown_click"));
    assertThat(visitor.at("tbody tr").first()).isVisible();
  }

  /** Nobody listens at the tracker's port. */
  @Test
  void whatWaitsAndWhereItFailsIsTold() {
    String token = Operator.uniqueName();
    operator.sends(
        "POST",
        "goals",
        """
        {"name":"Failing","token":"%s",
         "external_postback":{"url":"http://127.0.0.1:9/%s"}}"""
            .formatted(token, token));
    partner.reports("clickid=" + operator.addsLead() + "&goal=" + token).isAccepted(token, false);
    visitor.signsIn();

    await()
        .untilAsserted(
            () -> {
              visitor.opens("");
              assertThat(visitor.at("#troubled [data-name='127.0.0.1:9']").count()).isEqualTo(1);
            });
    assertThat(visitor.at("#longestWaiting a")).isVisible();
    visitor.at("#longestWaiting a").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/deliveries\\?event=.*"));
    visitor.opens("");
    visitor.at("#troubled [data-name='127.0.0.1:9'] a").click();
    assertThat(visitor.at("main")).containsText("127.0.0.1:9");
  }

  @Test
  void whereNothingHasComeACallShowsHowItWould() {
    try (RunningServer fresh =
        RunningServer.start(Map.of("GOALPOST_ADMIN_PASSWORD", SharedBrowser.PASSWORD))) {
      visitor.page().navigate(fresh.url() + "/admin/sign-in");
      visitor.at("[id='signIn:login']").fill("admin");
      visitor.at("[id='signIn:password']").fill(SharedBrowser.PASSWORD);
      visitor.at("[id='signIn:submit']").click();

      assertThat(visitor.at(".empty pre")).containsText("curl 'http");
      assertThat(visitor.at("#rejected")).containsText("None was rejected");
      assertThat(visitor.at("#troubled")).containsText("All destinations take");
      assertThat(visitor.at("#longestWaiting")).containsText("Nothing waits");
      visitor.takesPicture("dashboard-empty");
    }
  }
}
