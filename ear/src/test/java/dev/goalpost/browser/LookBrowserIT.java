package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page reads and looks well in every language, theme and width. */
@InBrowser
class LookBrowserIT {

  private static final String[] PAGES = {
    "sign-in", "goals", "goal", "postbacks", "deliveries", "destinations", "password"
  };

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;

  LookBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
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
  }

  private void look(String page, String theme, int width) {
    visitor.takesPicture(page + "-" + theme + "-" + width);
    visitor.seesNoOverflow();
    visitor.findsEverythingAccessible();
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
        visitor.takesPicture(page.replace('/', '-') + "-" + language + "-" + width);
      }
      visitor.opens("goals");
      assertThat(visitor.at("h1")).hasText(title);
      assertThat(visitor.at("html")).hasAttribute("lang", language);
    }
  }

  @Test
  void aLanguageIsChosenAndKept() {
    visitor.signsIn().opens("goals").at("[data-cookie=goalpost-language]").selectOption("ru");

    assertThat(visitor.at("h1")).hasText("Цели");
    visitor.opens("goal");
    assertThat(visitor.at("h1")).hasText("Новая цель");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void aThemeIsChosenAndKept(String theme) {
    visitor.signsIn().opens("goals").at("[data-cookie=goalpost-theme]").selectOption(theme);
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
}
