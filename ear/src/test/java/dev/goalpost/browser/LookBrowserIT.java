package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Response;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.RunningServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page reads and looks well in every language, theme and width. */
@InBrowser
class LookBrowserIT {

  private static final String[] PAGES = {
    "sign-in",
    "dashboard",
    "statistics",
    "statistics-cell?column=clicks",
    "goals",
    "goal",
    "clients",
    "import",
    "messenger",
    "spots",
    "spot",
    "postbacks",
    "deliveries",
    "destinations",
    "users",
    "user",
    "password"
  };

  private final Visitor visitor;
  private final RunningServer server;
  private final Operator operator;
  private final Partner partner;

  /** Pages about something, by the names of their pictures. */
  private final Map<String, String> details = new LinkedHashMap<>();

  LookBrowserIT(Visitor visitor, RunningServer server, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.server = server;
    this.operator = operator;
    this.partner = partner;
  }

  /** Enough to see: goals with and without traffic, one that is sent to many, an unknown token. */
  @BeforeEach
  void someLife() {
    String client = operator.addsLead();
    String token = Operator.uniqueName();
    operator.sends(
        "POST",
        "goals",
        """
        {"name":"Qualified payout of the second month","token":"%s",
         "events":{"facebook":"Purchase","google":"purchase","tiktok":"CompletePayment"},
         "external_postback":{"url":"https://tracker.example/postback?subid={cl_id}&payout={sum}"},
         "statistics":{"show":true,"sum":true,"count":true}}"""
            .formatted(token));
    partner.reports("clickid=" + client + "&sum=20&goal=" + token);
    partner.reports("clickid=" + client + "&sum=20&goal=unknown-" + token);
    aClientOfTheMessenger(token);
  }

  /** A spot with all that it can have, and a client with a long name who brought a lot. */
  private void aClientOfTheMessenger(String token) {
    JsonNode spot =
        operator.sends(
            "POST",
            "spots",
            """
            {"name":"Autumn channel of the north","target_url":"https://t.me/autumn_of_the_north_bot",
             "crm_enabled":true,"default_manager":"Ann Example",
             "registration_url":"https://partner.example/register?sub_id1={click_id}&geo={geo}",
             "pixels":{"facebook":{"pixel_id":"1234567890123456","access_token":"secret-0001"}}}""");
    String client = Operator.uniqueName();
    operator.addsLead(
        spot,
        """
        "click_id":"%s","name":"Konstantinos Papadopoulos-Alexandropoulos","username":"konstantinos",
        "user_id":"7000000001","geo":"GR","manager":"Ann Example","player_id":"player-77123",
        "advert":{"campaign_name":"Autumn 2026, lookalike of buyers","campaign_id":"23851234567890"},
        "identifiers":{"fbclid":"IwAR0abcdefghijklmnopqrstuvwxyz0123456789","ip":"203.0.113.7"},
        "params":{"creative":"video-3"}"""
            .formatted(client));
    JsonNode goal = operator.reads("goals?q=" + token).path("items").path(0);
    operator.changesGoal(
        goal,
        "{\"system_message\":{\"enabled\":true,\"text\":\"{name} brought {sum} {currency}\"}}");
    partner.reports("clickid=" + client + "&goal=reg&playerid=player-77123");
    partner.reports("clickid=" + client + "&goal=dep&sum=1250.5");
    partner.reports("clickid=" + client + "&goal=dep&sum=99");
    partner.reports("clickid=" + client + "&sum=20&colour=blue&goal=" + token);
    String event =
        operator.conversions(client).stream()
            .filter(one -> one.path("goal").asText().equals(token))
            .findFirst()
            .orElseThrow()
            .path("event_id")
            .asText();
    await()
        .until(() -> !operator.reads("threads?q=" + client).at("/items/0/last_message").isEmpty());
    details.put("spot-stored", "spot?id=" + spot.path("id").asText());
    details.put("client", "client?id=" + client + "&open=" + event);
    details.put("messenger-thread", "messenger?client=" + client);
  }

  @ParameterizedTest
  @CsvSource({"light, 360", "light, 1280", "dark, 360", "dark, 1280"})
  void everyPageIsAccessibleAndFitsItsWindow(String theme, int width) {
    visitor.prefers(theme).hasWidth(width).opens("sign-in");
    look("sign-in", theme, width);
    visitor.signsIn();
    for (String page : PAGES) {
      if (!page.equals("sign-in")) {
        visitor.opens(page);
        look(page, theme, width);
      }
    }
    details.forEach(
        (name, path) -> {
          visitor.opens(path);
          look(name, theme, width);
        });
  }

  private static String fileName(String page) {
    return page.replaceAll("[^a-z-]", "-");
  }

  private void look(String page, String theme, int width) {
    visitor.takesPicture(fileName(page) + "-" + theme + "-" + width);
    visitor.seesNoOverflow();
    visitor.findsNothingToMend();
  }

  @ParameterizedTest
  @CsvSource({"en, Goals", "ru, Цели", "pt, Objetivos", "es, Objetivos"})
  void everyPageFitsInEveryLanguage(String language, String title) {
    visitor.signsIn().speaks(language);
    for (int width : new int[] {360, 2560}) {
      visitor.hasWidth(width);
      for (String page : PAGES) {
        visitor.opens(page);
        visitor.seesNoOverflow();
        visitor.takesPicture(fileName(page) + "-" + language + "-" + width);
      }
      for (var detail : details.entrySet()) {
        visitor.opens(detail.getValue());
        visitor.seesNoOverflow();
        visitor.takesPicture(detail.getKey() + "-" + language + "-" + width);
      }
      visitor.opens("goals");
      assertThat(visitor.at("h1")).hasText(title);
      assertThat(visitor.at("html")).hasAttribute("lang", language);
    }
  }

  @Test
  void noPageAsksAnythingOfAnotherServer() {
    visitor.opens("sign-in").signsIn();

    Stream.concat(Stream.of(PAGES), details.values().stream()).forEach(visitor::opens);
    visitor.page().navigate("/");

    assertThat(visitor.serversAsked()).containsExactly(server.url().toString());
  }

  @Test
  void aLanguageIsChosenAndKept() {
    visitor.signsIn().opens("goals").at(".user [data-cookie=goalpost-language]").selectOption("ru");

    assertThat(visitor.at("h1")).hasText("Цели");
    visitor.opens("goal");
    assertThat(visitor.at("h1")).hasText("Новая цель");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void aThemeIsChosenAndKept(String theme) {
    visitor.signsIn().opens("goals").at(".user [data-cookie=goalpost-theme]").selectOption(theme);
    assertThat(visitor.at("html")).hasAttribute("data-theme", theme);

    visitor.opens("goal");

    assertThat(visitor.at("html")).hasAttribute("data-theme", theme);
    assertThat(visitor.at("body").evaluate("body => getComputedStyle(body).colorScheme"))
        .isEqualTo(theme);
  }

  @Test
  void aPageThatIsNotThereSaysSo() {
    assertThat(visitor.signsIn().page().navigate("/admin/goal?id=1").status()).isEqualTo(404);
    assertThat(visitor.at("main")).containsText("There is no such page");
  }

  @Test
  void aFormOfAPageThatTheServerForgotSaysSo() {
    visitor.signsIn().opens("messenger?q=an+%26+b");
    visitor
        .at("#read [name='jakarta.faces.ViewState']")
        .evaluate("state => { state.value = '1:1'; }");

    Response answer =
        visitor
            .page()
            .waitForResponse(
                any -> any.request().method().equals("POST"), () -> visitor.at("#readAll").click());

    assertThat(answer.status()).isEqualTo(409);
    assertThat(visitor.at("h1")).hasText("This page has expired");
    visitor.at("a.button").click();
    assertThat(visitor.at("h1")).hasText("Messenger");
    assertThat(visitor.at("#search")).hasValue("an & b");
  }
}
