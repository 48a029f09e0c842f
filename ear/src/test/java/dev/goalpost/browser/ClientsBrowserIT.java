package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.StubTracker;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients are found; their card shows what they brought, and takes sales and corrections. */
@InBrowser
class ClientsBrowserIT {

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final String client = Operator.uniqueName();
  private JsonNode spot;

  ClientsBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
  }

  @BeforeEach
  void someClient() {
    spot =
        operator.sends(
            "POST",
            "spots",
            """
            {"name":"Spot of %s","target_url":"https://t.me/some","crm_enabled":true,
             "default_manager":"Ann","registration_url":"https://partner.example/?sub={click_id}"}"""
                .formatted(client));
    operator.addsLead(
        spot,
        """
        "click_id":"%1$s","name":"Ada %1$s","username":"ada_%1$s","geo":"PT",
        "advert":{"campaign_name":"Autumn"},"identifiers":{"fbclid":"fb-1"},"params":{"colour":"red"}"""
            .formatted(client));
    visitor.signsIn();
  }

  @ParameterizedTest
  @CsvSource({"'ada '", "@ada_", "''"})
  void clientsAreFoundByHowTheirNamesBegin(String beginning) {
    visitor.opens("clients");
    visitor.at("#search").fill(beginning + client);
    visitor.at("#search").press("Enter");

    assertThat(rows()).hasCount(1);
    rows().locator("[data-row]").click();
    assertThat(visitor.at("h1")).hasText("Ada " + client);
  }

  @Test
  void clientsAreFilteredBySpotAndGoal() {
    String other = Operator.uniqueName();
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(other));
    partner.reports("clickid=" + other + "&goal=reg");
    visitor.opens("clients");

    visitor.at("#bySpot").selectOption(spot.path("code").asText());
    assertThat(rows()).hasCount(2);
    visitor.at("#byGoal").selectOption("reg");
    assertThat(rows()).hasCount(1);
    assertThat(rows()).containsText("reg × 1");
    visitor.at(".filters a.button").click();
    assertThat(visitor.at("#bySpot")).hasValue("");
  }

  @Test
  void nobodyIsFoundInWords() {
    visitor.opens("clients?q=nobody-" + client);

    assertThat(visitor.at(".empty")).containsText("Nobody is like that");
  }

  @Test
  void theCardShowsWhoTheClientIs() {
    visitor.opens("client?id=" + client);

    assertThat(visitor.at("main")).containsText("@ada_" + client);
    assertThat(visitor.at("main")).containsText("Autumn");
    assertThat(visitor.at("main")).containsText("fb-1");
    assertThat(visitor.at("main")).containsText("colour");
    assertThat(visitor.copiesBy(visitor.at(".link button")))
        .isEqualTo("https://partner.example/?sub=" + client);
    assertThat(visitor.copiesBy(visitor.at(".token .copy"))).isEqualTo(client);
  }

  @Test
  void theCardTotalsEveryGoal() {
    String token = Operator.uniqueName();
    operator.addsGoal(token);
    partner.reports("clickid=" + client + "&goal=reg");
    partner.reports("clickid=" + client + "&goal=dep&sum=10");
    partner.reports("clickid=" + client + "&goal=dep&sum=20");
    partner.reports("clickid=" + client + "&goal=rebill&sum=7.5");
    partner.reports("clickid=" + client + "&sum=3&goal=" + token);

    visitor.opens("client?id=" + client);

    assertThat(total("reg")).containsText("1");
    assertThat(total("dep")).containsText("10.00");
    assertThat(total("redep")).containsText("20.00");
    assertThat(total("redep")).containsText("1 time");
    assertThat(total("rebill")).containsText("7.50");
    assertThat(total(token)).containsText("3.00");
  }

  @Test
  void whatWaitsForARateIsNotMissingFromTheCard() {
    Instant monthAgo = Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    String then = "&ts=" + monthAgo.getEpochSecond();
    partner.reports("clickid=" + client + "&goal=reg" + then);
    partner.reports("clickid=" + client + "&goal=dep&sum=10&currency=XAG");
    partner.reports("clickid=" + client + "&goal=redep&sum=20" + then);
    partner.reports("clickid=" + client + "&goal=redep&sum=5&currency=XAG");
    visitor.hasWidth(360).opens("client?id=" + client);

    assertThat(total("reg").locator("strong")).hasText("1");
    assertThat(total("reg")).not().containsText("0.00");
    assertThat(total("reg").locator("time")).hasAttribute("datetime", monthAgo.toString());
    assertThat(total("dep").locator("strong")).containsText("0.00");
    assertThat(total("dep")).containsText("1 amount waits for a rate");
    assertThat(total("dep")).containsText("1 time");
    assertThat(total("dep").locator("time")).hasCount(1);
    assertThat(total("redep").locator("strong")).containsText("20.00");
    assertThat(total("redep")).containsText("1 amount waits for a rate");
    assertThat(total("redep")).containsText("2 times");
    assertThat(total("redep").locator("time")).hasCount(2);
    assertThat(total("redep").locator("time").first())
        .hasAttribute("datetime", monthAgo.toString());
    assertThat(total("rebill")).containsText("Not yet");
    visitor.seesNoOverflow();
    visitor.takesPicture("client-waiting-360");
  }

  @Test
  void aManagerIsAssigned() {
    visitor.opens("client?id=" + client);

    visitor.at("#manager").fill("Bob");
    visitor.at("#assignManager").click();

    assertThat(status()).hasText("The manager is assigned.");
    assertThat(visitor.at("#manager")).hasValue("Bob");
    assertThat(operator.card(client).path("manager").asText()).isEqualTo("Bob");
  }

  @Test
  void theManagerOfTheSpotIsNamedUntilTheClientHasOne() {
    JsonNode managed =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"A channel\",\"target_url\":\"https://t.me/some\","
                + "\"default_manager\":\"Carol\"}");
    String managedClient = Operator.uniqueName();
    operator.addsLead(managed, "\"click_id\":\"%s\"".formatted(managedClient));
    visitor.opens("client?id=" + managedClient);
    assertThat(visitor.at("#spotManager")).containsText("Carol");

    visitor.at("#manager").fill("Bob");
    visitor.at("#assignManager").click();

    assertThat(status()).hasText("The manager is assigned.");
    assertThat(visitor.at("#spotManager")).hasCount(0);
  }

  @Test
  void manyGetAManagerAtOnce() {
    String other = Operator.uniqueName();
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(other));
    visitor.opens("clients?spot=" + spot.path("code").asText());
    assign();
    assertThat(visitor.at("#fault-manager")).containsText("Name the manager");
    assertThat(visitor.at("#manager")).isFocused();
    visitor.at("#manager").fill("Bob");
    assign();
    assertThat(visitor.at("#fault-chosen")).containsText("Choose at least one");
    visitor.at("#all").check();
    assertThat(visitor.at("[data-count]")).hasText("2");
    box(other).uncheck();
    assertThat(visitor.at("[data-count]")).hasText("1");
    assertThat(visitor.at("#all")).not().isChecked();

    assign();

    assertThat(status()).hasText("1 client has that manager now.");
    assertThat(rows()).hasCount(2);
    assertThat(operator.card(client).path("manager").asText()).isEqualTo("Bob");
    assertThat(operator.card(other).path("manager").asText()).isNotEqualTo("Bob");
  }

  private void assign() {
    visitor.at("[name=assign]").click();
  }

  private Locator box(String clickId) {
    return visitor.at("[name=chosen][value='" + clickId + "']");
  }

  @Test
  void whoIsShownIsTakenAlongAsAFile() throws IOException {
    operator.addsLead(
        spot, "\"click_id\":\"%s\",\"name\":\"=1+1\"".formatted(Operator.uniqueName()));
    operator.addsLead(operator.addsSpot(), "\"name\":\"Of another spot %s\"".formatted(client));
    String filter = "?spot=" + spot.path("code").asText();
    visitor.opens("clients" + filter);

    Download file = visitor.page().waitForDownload(() -> visitor.at("#export").click());

    assertThat(file.suggestedFilename()).isEqualTo("clients.csv");
    assertThat(Files.readString(file.path()))
        .isEqualTo("\uFEFF" + operator.asks("GET", "lead-exports" + filter, null).body())
        .contains("Ada " + client, ",'=1+1,")
        .doesNotContain("Of another spot");
  }

  /** Read slowly, so that the server has to wait with the rest, which nobody takes in the end. */
  @Test
  void ofALongListItIsToldHowMuchHasComeUntilItIsGivenUp() {
    for (int lot = 0; lot < 8; lot++) {
      operator.sends("POST", "leads", leadsOfManyWords(700));
    }
    visitor.opens("clients?spot=" + spot.path("code").asText());
    CDPSession network = visitor.page().context().newCDPSession(visitor.page());
    network.send("Network.enable");
    network.send("Network.emulateNetworkConditions", slow());

    visitor.at("#export").click();
    assertThat(visitor.at("#fetched")).hasText("The file is coming…");
    assertThat(visitor.at("#fetching .hint")).hasText(Pattern.compile("[\\d.]+ kB"));
    visitor.takesPicture("clients-file-coming");
    visitor.presses("Cancel");

    assertThat(visitor.at("#fetching progress")).isHidden();
    assertThat(visitor.at("#export")).isFocused();
  }

  private String leadsOfManyWords(int count) {
    String lead =
        "{\"spot\":\"%s\",\"params\":{\"words\":\"%s\"}}"
            .formatted(spot.path("code").asText(), "many words ".repeat(90));
    return Collections.nCopies(count, lead).stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static JsonObject slow() {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", false);
    conditions.addProperty("latency", 0);
    conditions.addProperty("downloadThroughput", 40_000);
    conditions.addProperty("uploadThroughput", -1);
    return conditions;
  }

  @Test
  void allThatIsKnownIsTakenAlong() throws IOException {
    partner.reports("clickid=" + client + "&goal=dep&sum=10&colour=blue");
    visitor.opens("client?id=" + client);

    Download file = visitor.page().waitForDownload(() -> visitor.at("#allData").click());

    assertThat(file.suggestedFilename()).isEqualTo("client.json");
    assertThat(new ObjectMapper().readTree(file.path().toFile()))
        .isEqualTo(operator.reads("leads/" + client + "/personal-data"));
    assertThat(Files.readString(file.path())).contains("Ada " + client, "colour=blue");
  }

  @Test
  void aClientIsForgottenButNotWhatTheyBrought() {
    partner.reports("clickid=" + client + "&goal=dep&sum=10");
    visitor.opens("client?id=" + client);
    visitor.at("#erasePart > summary").click();
    visitor.at("#eraseNow").click();
    assertThat(visitor.at("#fault-erase")).containsText("Confirm first");
    assertThat(operator.card(client).path("name").asText()).isEqualTo("Ada " + client);
    visitor.at("#sure").check();

    visitor.at("#eraseNow").click();

    assertThat(status()).hasText("The personal data is erased; the numbers stay.");
    assertThat(visitor.at("h1")).hasText(client);
    assertThat(visitor.at("main")).not().containsText("ada_" + client);
    assertThat(total("dep")).containsText("10.00");
    assertThat(operator.card(client).path("name").isNull()).isTrue();
  }

  @Test
  void aSaleIsEnteredByHand() {
    visitor.opens("client?id=" + client);
    visitor.at("#enterSale").click();
    assertThat(visitor.at("#fault-sale-player")).containsText("Enter the player id");
    visitor.at("#salePlayer").fill("p-1");
    visitor.at("#saleSum").fill("much");
    visitor.at("#enterSale").click();
    assertThat(visitor.at("#fault-sale-sum")).containsText("must be a number");
    visitor.at("#saleSum").fill("12.50");

    visitor.at("#enterSale").click();

    assertThat(status()).hasText("The sale is entered and counted.");
    assertThat(visitor.at("#opened")).containsText("Entered by hand");
    assertThat(visitor.at("#opened")).containsText("admin");
    assertThat(total("dep")).containsText("12.50");
    assertThat(visitor.at("#player")).hasText("p-1");
    assertThat(visitor.at("[data-type=manual_sale]")).containsText("by admin");
    assertThat(operator.conversions(client)).hasSize(1);
    assertThat(operator.conversions(client).get(0).path("author").asText()).isEqualTo("admin");
  }

  @Test
  void aSaleWhoseAnswerWasLostIsCountedOnceWhenItIsEnteredAgain() {
    losesTheAnswerToASale();

    visitor.at("#enterSale").click();

    assertThat(status()).hasText("This sale had been counted already; nothing was added.");
    assertThat(total("dep")).containsText("12.50");
    assertThat(operator.conversions(client)).hasSize(1);
    visitor.at("#saleSum").fill("12.50");
    visitor.at("#enterSale").click();
    assertThat(status()).hasText("The sale is entered and counted.");
    assertThat(operator.conversions(client)).hasSize(2);
  }

  @Test
  void whoChangesASaleWhoseAnswerWasLostIsToldThatItIsEntered() {
    losesTheAnswerToASale();

    visitor.at("#saleSum").fill("13");
    visitor.at("#enterSale").click();

    assertThat(visitor.at("#sell [role=alert]")).containsText("was entered from this page already");
    assertThat(operator.conversions(client)).hasSize(1);
  }

  private void losesTheAnswerToASale() {
    visitor.opens("client?id=" + client);
    visitor.at("#salePlayer").fill("p-1");
    visitor.at("#saleSum").fill("12.50");
    visitor.losesAnswerFrom("**/admin/client*");
    visitor.at("#enterSale").click();
    assertThat(visitor.at("#unsaved")).containsText("The server does not answer");
    assertThat(operator.conversions(client)).hasSize(1);
  }

  @Test
  void aSaleIsEnteredAsTheGoalThatIsChosen() {
    visitor.opens("client?id=" + client);
    visitor.at("#salePlayer").fill("p-1");
    visitor.at("#saleSum").fill("5");
    visitor.at("#saleGoal").selectOption("rebill");

    visitor.at("#enterSale").click();

    assertThat(total("rebill")).containsText("5.00");
    assertThat(operator.line(client, "rebill").path("count").asInt()).isEqualTo(1);
  }

  @Test
  void anAmountIsCorrectedAndThenReversed() {
    partner.reports("clickid=" + client + "&goal=dep&sum=10");
    opensConversion();
    visitor.at("#correctPart > summary").click();
    visitor.at("#correctNow").click();
    assertThat(visitor.at("#fault-correction-reason")).containsText("Give a reason");
    visitor.at("#correctionReason").fill("Typed wrong");
    visitor.at("#correctionSum").fill("many");
    visitor.at("#correctNow").click();
    assertThat(visitor.at("#fault-correction-sum")).isVisible();
    visitor.at("#correctionSum").fill("4,5");

    visitor.at("#correctNow").click();

    assertThat(status()).hasText("The conversion is corrected.");
    assertThat(visitor.at("#counts")).containsText("4.50");
    assertThat(total("dep")).containsText("4.50");
    assertThat(visitor.at("[data-correction=adjust]")).containsText("Typed wrong");
    visitor.at("#correctPart > summary").click();
    visitor.at("#correctionKind").selectOption("reverse");
    assertThat(visitor.at("#correctionSum")).isDisabled();
    visitor.at("#correctionReason").fill("Not a sale at all");
    visitor.at("#correctNow").click();
    assertThat(visitor.at("#opened")).containsText("Reversed");
    assertThat(visitor.at("#correctPart")).hasCount(0);
    assertThat(total("dep")).containsText("Not yet");
    assertThat(operator.line(client, "dep").isMissingNode()).isTrue();
    assertThat(visitor.at("[data-type=correction]")).hasCount(2);
    assertThat(visitor.at("[data-type=conversion]")).containsText("Reversed");
  }

  @Test
  void aCorrectionThatComesTooLateSaysSo() {
    partner.reports("clickid=" + client + "&goal=dep&sum=10");
    opensConversion();
    operator.sends(
        "POST",
        "conversions/"
            + operator.conversions(client).get(0).path("event_id").asText()
            + "/corrections",
        "{\"kind\":\"reverse\",\"reason\":\"Theirs\"}");
    visitor.at("#correctPart > summary").click();
    visitor.at("#correctionSum").fill("4");
    visitor.at("#correctionReason").fill("Mine");

    visitor.at("#correctNow").click();

    assertThat(status()).hasText("Somebody else has reversed the conversion already.");
    assertThat(visitor.at("#correctPart")).hasCount(0);
  }

  @Test
  void aConversionOpensToItsCallItsDeliveriesAndItsMessage() {
    try (var tracker = new StubTracker()) {
      tracker.answers(200, "thanks");
      String token = Operator.uniqueName();
      operator.sends(
          "POST",
          "goals",
          """
          {"name":"Payout","token":"%s","external_postback":{"url":"%s"},
           "system_message":{"enabled":true,"text":"Payout of {sum}"}}"""
              .formatted(token, tracker.url("/p?s={sum}")));
      partner.reports("clickid=" + client + "&sum=25&colour=blue&goal=" + token);
      await().until(() -> !tracker.calls().isEmpty());
      await()
          .until(
              () ->
                  operator
                      .reads("deliveries?click_id=" + client)
                      .at("/items/0/status")
                      .asText()
                      .equals("delivered"));
      await()
          .until(
              () ->
                  operator
                          .reads("leads/" + client + "/timeline?type=system_message")
                          .path("events")
                          .size()
                      == 1);

      opensConversion();

      Locator opened = visitor.at("#opened");
      assertThat(opened.locator("[data-call] pre")).containsText("colour=blue");
      assertThat(opened.locator("[data-delivery]")).containsText("Delivered");
      opened.locator("[data-delivery] summary").click();
      assertThat(opened.locator("[data-delivery] pre").first()).containsText("/p?s=25");
      assertThat(visitor.at("#openedMessage")).hasText("Payout of 25");
      assertThat(visitor.at("#counts")).containsText("25.00");
      visitor.at("#opened .head a").click();
      assertThat(opened).hasCount(0);
    }
  }

  @Test
  void theTimelineIsFilteredByKind() {
    partner.reports("clickid=" + client + "&goal=dep&sum=10");
    visitor.opens("client?id=" + client);
    assertThat(visitor.at("[data-type]")).hasCount(2);

    visitor.at("[data-kind=visits]").click();

    assertThat(visitor.at("[data-type]")).hasCount(1);
    assertThat(visitor.at("[data-type=click]")).isVisible();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*kind=visits.*"));
    visitor.at("[data-kind=messages]").click();
    assertThat(visitor.at("#timeline")).containsText("Nothing of that kind");
  }

  @Test
  void aClientWhoIsNotThereSaysSo() {
    assertThat(visitor.page().navigate("/admin/client?id=no-" + client).status()).isEqualTo(404);
  }

  @Test
  void anAddressWithAnImpossibleIdOpensNothing() {
    visitor.opens("client?id=" + client + "&open=rubbish");

    assertThat(visitor.at("#opened")).hasCount(0);
    assertThat(visitor.page().navigate("/admin/goal?id=rubbish").status()).isEqualTo(404);
    assertThat(visitor.page().navigate("/admin/goals?page=2000000000").status()).isEqualTo(200);
  }

  private void opensConversion() {
    visitor.opens("client?id=" + client);
    visitor.at("[data-type=conversion] [data-row]").click();
  }

  private Locator rows() {
    return visitor.at("[data-client]");
  }

  private Locator total(String token) {
    return visitor.at("[data-total='" + token + "']");
  }

  private Locator status() {
    return visitor.at("main > [role=status]").first();
  }
}
