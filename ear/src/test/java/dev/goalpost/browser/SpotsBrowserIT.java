package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import dev.goalpost.system.Http;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spots are found, added, edited and archived; their pixels are tried out, their bots connected.
 */
@InBrowser
class SpotsBrowserIT {

  private static final String TOKEN = "123456:ABC-DEF";

  private static final String TAKEN = "{\"events_received\":1,\"fbtrace_id\":\"A\"}";
  private static final String REFUSED =
      "{\"error\":{\"message\":\"Invalid OAuth access token\",\"type\":\"OAuthException\",\"code\":190}}";

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final Http http;
  private final Outside outside;
  private final String name = Operator.uniqueName();

  SpotsBrowserIT(Visitor visitor, Operator operator, Partner partner, Http http, Outside outside) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
    this.http = http;
    this.outside = outside;
  }

  @BeforeEach
  void signIn() {
    visitor.signsIn();
  }

  @Test
  void aSpotIsAddedAndItsCopiedLinkBringsClients() {
    visitor.opens("spots");
    visitor.at("#add").click();
    fill("name", name);
    fill("target", "https://t.me/some_bot");
    visitor.at("#save").click();

    assertThat(status()).containsText("The spot is added");
    String link = visitor.copiesBy(visitor.at(".link button"));
    http.get(URI.create(link).getPath() + "?campaign_name=Autumn");

    JsonNode leads = operator.reads("leads?spot=" + spot().path("code").asText()).path("items");
    assertThat(leads).hasSize(1);
    assertThat(leads.path(0).at("/advert/campaign_name").asText()).isEqualTo("Autumn");
  }

  @Test
  void aSpotShowsWhatWasSavedOfIt() {
    visitor.opens("spot");
    fill("name", name);
    fill("target", "https://shop.example/?c={click_id}");
    fill("registration", "https://partner.example/?sub=");
    visitor.at("[data-macro='{click_id}']").click();
    visitor.at("#crm").check();
    fill("manager", "Ann");
    visitor.at("#save").click();
    assertThat(status()).containsText("The spot is added");

    assertThat(spot().path("crm_enabled").asBoolean()).isTrue();
    assertThat(spot().path("default_manager").asText()).isEqualTo("Ann");
    assertThat(spot().path("registration_url").asText())
        .isEqualTo("https://partner.example/?sub={click_id}");
    fill("code", "abcd" + name.substring(name.length() - 4));
    visitor.at("#save").click();
    assertThat(status()).hasText("The spot is saved.");
    visitor.opens("spots?q=" + name);
    assertThat(row()).containsText("CRM");
    assertThat(row()).containsText("Ann");
    assertThat(visitor.copiesBy(row().locator(".copy")))
        .endsWith("/t/abcd" + name.substring(name.length() - 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name         | ''                             | The name must be",
        "code         | short                          | The code must be 8",
        "target       | t.me/some                      | An address such as https://t.me/your_bot is needed.",
        "registration | https://{geo}.example/         | macros behind its host",
        "registration | https://partner.example/?a={x} | {x}",
        "registration | https://partner.example/       | must carry {click_id}"
      })
  void whatIsWrongIsToldBesideItsField(String field, String value, String fault) {
    visitor.opens("spot");
    fill("name", name);
    fill(field, value);

    visitor.at("#save").click();

    assertThat(visitor.at("#" + field)).hasAttribute("aria-invalid", "true");
    assertThat(visitor.at("#" + field)).isFocused();
    String described = visitor.at("#" + field).getAttribute("aria-describedby").split(" ")[0];
    assertThat(visitor.at("#" + described)).containsText(fault);
  }

  @Test
  void aCodeThatIsTakenIsToldBesideIt() {
    JsonNode other = operator.addsSpot();
    visitor.opens("spot");
    fill("name", name);
    fill("code", other.path("code").asText());

    visitor.at("#save").click();

    assertThat(visitor.at("#fault-code")).hasText("Another spot has this code.");
  }

  @Test
  void credentialsAreWrittenAndNeverShown() {
    opensWithPixel("1234567890", "secret-token-0001");

    assertThat(setting("access_token")).hasValue("");
    assertThat(setting("access_token")).hasAttribute("placeholder", Pattern.compile("•+0001"));
    assertThat(visitor.page().content()).doesNotContain("secret-token-0001");
    setting("pixel_id").fill("222");
    visitor.at("#save").click();
    assertThat(status()).hasText("The spot is saved.");

    JsonNode pixel = spot().at("/pixels/facebook");
    assertThat(pixel.path("pixel_id").asText()).isEqualTo("222");
    assertThat(pixel.path("access_token").asText()).endsWith("0001");
  }

  @Test
  void aPixelThatIsIncompleteIsToldBesideWhatLacks() {
    visitor.opens("spot");
    fill("name", name);
    setting("pixel_id").fill("no number");
    visitor.at("#save").click();
    assertThat(visitor.at("#fault-facebook-pixel_id"))
        .hasText("Pixel id looks like 1234567890123456.");

    setting("pixel_id").fill("123");
    visitor.at("#save").click();

    assertThat(visitor.at("#fault-facebook-access_token")).hasText("Access token is missing.");
  }

  @Test
  void whatLacksOfAPixelIsToldInTheLanguageOfThePage() {
    visitor.speaks("ru").opens("spot");
    fill("name", name);
    setting("pixel_id").fill("no number");
    visitor.at("#save").click();
    assertThat(visitor.at("#fault-facebook-pixel_id"))
        .hasText("Идентификатор пикселя выглядит как 1234567890123456.");

    setting("pixel_id").fill("123");
    visitor.at("#save").click();

    assertThat(visitor.at("#fault-facebook-access_token")).hasText("Не указано: Токен доступа.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "target       | t.me/some                      | Нужен адрес вида https://t.me/your_bot.",
        "registration | https://{geo}.example/         | макросы стоят только после имени сервера",
        "registration | https://partner.example/?a={x} | Неизвестный макрос {x} в позиции 27.",
        "registration | https://partner.example/       | В адресе должен быть {click_id}",
        "manager      | LONG                           | Менеджер по умолчанию: не более 120 символов."
      })
  void whatIsWrongIsToldInTheLanguageOfThePage(String field, String value, String fault) {
    visitor.speaks("ru").opens("spot");
    fill("name", name);
    fill(field, value.equals("LONG") ? "x".repeat(121) : value);

    visitor.at("#save").click();

    String described = visitor.at("#" + field).getAttribute("aria-describedby").split(" ")[0];
    assertThat(visitor.at("#" + described)).containsText(fault);
  }

  @Test
  void aPixelIsRemoved() {
    opensWithPixel("123", "secret-token-0001");

    visitor.at("[data-remove=facebook]").check();
    visitor.at("#save").click();

    assertThat(status()).hasText("The spot is saved.");
    assertThat(spot().at("/pixels/facebook").isNull()).isTrue();
  }

  @Test
  void aCheckShowsWhatTheNetworkAnswers() {
    opensWithPixel("123", "secret-token-0001");
    outside.facebook().answers(200, TAKEN);
    setting("test_event_code").fill("TEST1");

    visitor.at("[data-check=facebook]").click();

    assertThat(visitor.at("[data-result=facebook]")).containsText("Accepted");
    assertThat(visitor.at("[data-result=facebook]")).containsText("HTTP 200");
    outside.facebook().answers(400, REFUSED);
    visitor.at("[data-check=facebook]").click();
    assertThat(visitor.at("[data-result=facebook]")).containsText("Credentials refused");
    visitor.at("[data-result=facebook] summary").click();
    assertThat(visitor.at("[data-result=facebook] pre").first()).isVisible();
    assertThat(visitor.page().content()).doesNotContain("secret-token-0001");
  }

  @Test
  void aPixelWhoseCredentialsWereRefusedIsResumed() {
    outside.facebook().answers(400, REFUSED);
    opensWithPixel("123", "secret-token-0001");
    operator.sends(
        "POST",
        "goals",
        "{\"name\":\"%1$s\",\"token\":\"%1$s\",\"events\":{\"facebook\":\"Purchase\"}}"
            .formatted(name));
    operator.addsLead(
        spot(), "\"click_id\":\"%s\",\"identifiers\":{\"fbp\":\"fb.1.1.2\"}".formatted(name));
    partner.reports("clickid=" + name + "&goal=" + name + "&sum=5");
    Locator resume = visitor.at("[data-resume=facebook]");
    await().until(() -> "credentials_invalid".equals(spot().at("/pixel_states/facebook").asText()));
    visitor.opens("spots?q=" + name);
    assertThat(row()).containsText("Credentials refused");
    row().locator("[data-row]").click();

    outside.facebook().answers(200, TAKEN);
    resume.click();

    assertThat(visitor.at("[data-pixel=facebook] .chip")).hasText("Works");
    assertThat(resume).hasCount(0);
    await()
        .until(
            () ->
                operator
                    .reads("deliveries?click_id=" + name)
                    .at("/items/0/status")
                    .asText()
                    .equals("delivered"));
  }

  @Test
  void aBotIsConnected() {
    JsonNode spot = operator.addsSpot();
    visitor.opens("spot?id=" + spot.path("id").asText());
    outside
        .telegram()
        .answers(200, "{\"ok\":true,\"result\":true,\"description\":\"Webhook was set\"}");
    fill("botToken", "123456:ABC-DEF" + name);

    visitor.at("#connect").click();

    assertThat(visitor.at("#botResult")).containsText("The bot is connected");
    assertThat(visitor.at("#botResult"))
        .containsText("/api/v1/telegram/" + spot.path("code").asText());
    assertThat(outside.telegram().calls())
        .contains("POST /bot123456:ABC-DEF" + name + "/setWebhook");
    assertThat(visitor.at("#bot")).containsText("Make the bot an administrator");
    outside
        .telegram()
        .answers(401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    fill("botToken", "123456:ABC-DEF" + name);
    visitor.at("#connect").click();
    assertThat(visitor.at("#botResult")).containsText("Unauthorized");
    fill("botToken", "no token");
    visitor.at("#connect").click();
    assertThat(visitor.at("#fault-bot")).containsText("BotFather");
  }

  @Test
  void aBotLeavesAnotherSpotOnlyIfItIsToldTo() {
    JsonNode served = operator.addsSpot();
    telegramSaysThatUpdatesGoTo("");
    String url = connects(served).locator("code").textContent();
    telegramSaysThatUpdatesGoTo(url);
    assertThat(connects(served)).containsText("The bot is connected");
    JsonNode other = operator.addsSpot();
    visitor.opens("spot?id=" + other.path("id").asText());
    fill("botToken", TOKEN);

    visitor.at("#connect").click();

    assertThat(visitor.at("#fault-bot")).containsText(served.path("code").asText());
    assertThat(visitor.at("#botResult")).hasCount(0);
    fill("botToken", TOKEN);
    visitor.at("#botMoves").check();
    visitor.at("#connect").click();
    assertThat(visitor.at("#botResult")).containsText("The bot is connected");
  }

  private void telegramSaysThatUpdatesGoTo(String url) {
    outside
        .telegram()
        .answers(
            200,
            "{\"ok\":true,\"result\":{\"url\":\"%s\"},\"description\":\"Webhook was set\"}"
                .formatted(url));
  }

  private Locator connects(JsonNode spot) {
    visitor.opens("spot?id=" + spot.path("id").asText());
    fill("botToken", TOKEN);
    visitor.at("#connect").click();
    return visitor.at("#botResult");
  }

  @Test
  void aSpotIsArchivedAndRestored() {
    opensWithPixel("123", "secret-token-0001");

    visitor.at("#archive").click();

    assertThat(status()).containsText("archived");
    visitor.opens("spots?q=" + name);
    assertThat(visitor.at(".empty")).containsText("No spot is like that");
    visitor.at("#show").selectOption("archived");
    row().locator("[data-row]").click();
    visitor.at("#restore").click();
    assertThat(status()).containsText("in use again");
    assertThat(spot().path("archived").asBoolean()).isFalse();
    assertThat(spot().at("/pixels/facebook/pixel_id").asText()).isEqualTo("123");
  }

  @Test
  void aSpotThatIsNotThereSaysSo() {
    assertThat(visitor.page().navigate("/admin/spot?id=1").status()).isEqualTo(404);
  }

  private void opensWithPixel(String pixelId, String token) {
    JsonNode spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"%s\",\"pixels\":{\"facebook\":{\"pixel_id\":\"%s\",\"access_token\":\"%s\"}}}"
                .formatted(name, pixelId, token));
    visitor.opens("spot?id=" + spot.path("id").asText());
  }

  private JsonNode spot() {
    return operator.reads("spots?q=" + name).path("items").path(0);
  }

  private Locator row() {
    return visitor.at("[data-code]");
  }

  private Locator status() {
    return visitor.at("main > [role=status]").first();
  }

  private Locator setting(String setting) {
    return visitor.at("[data-pixel=facebook] [data-setting=" + setting + "]");
  }

  private void fill(String field, String value) {
    visitor.at("#" + field).fill(value);
  }
}
