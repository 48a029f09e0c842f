package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.StubTracker;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals are found, added, tried out, edited and archived. */
@InBrowser
class GoalsBrowserIT {

  /** Where the editor sends what is pressed in it, and asks for its preview. */
  private static final String EDITOR = "**/admin/goal";

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final String token = Operator.uniqueName();

  GoalsBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
  }

  @BeforeEach
  void signIn() {
    visitor.signsIn();
  }

  @Test
  void aGoalIsAddedAndItsCopiedLinkCounts() {
    String client = operator.addsLead();
    visitor.opens("goals");
    visitor.at("#add").click();
    visitor.at("#name").fill("Payout");
    visitor.at("#token").fill(token);
    String link = visitor.copiesBy(visitor.at(".link button"));
    visitor.at("#shown").check();
    visitor.at("#sumShown").check();
    visitor.at("#countShown").check();
    event("facebook").fill("Purchase");
    visitor.at("#save").click();

    assertThat(visitor.at("[role=status]").first()).hasText("The goal is added.");
    assertThat(link).contains("/api/v1/api_send_postback/?clickid={sub_id1}&goal=" + token + "&");
    partner
        .reports(
            URI.create(link.replaceAll("[{}]", "_"))
                .getRawQuery()
                .replace("_sub_id1_", client)
                .replace("_playerid_", "p-1")
                .replace("_sum_", "12.5"))
        .isAccepted(token, false);
    visitor.opens("goals?q=" + token);
    assertThat(row().locator("td").nth(4)).hasText("1");
    assertThat(row()).containsText("Facebook");
    assertThat(row()).containsText("Sum");
    assertThat(row().locator("time")).isVisible();
  }

  @Test
  void aGoalShowsWhatWasSavedOfIt() {
    visitor.opens("goal");
    fill("name", "All of it");
    fill("token", token);
    event("google").fill("purchase");
    event("facebook").fill("Purchase");
    event("tiktok").fill("CompletePayment");
    event("yandex").fill("deposit");
    fill("url", "https://tracker.example/p?s={cl_id}");
    visitor.at("summary").first().click();
    visitor.at("#callMethod").selectOption("POST");
    fill("success", "OK");
    fill("headers", "X-Sum: {sum}");
    visitor.at("#contentType").selectOption("application/x-www-form-urlencoded");
    fill("callBody", "c={cl_id}");
    visitor.at("#messageEnabled").check();
    fill("messageText", "Deposit of {sum}");
    visitor.at("#mode").selectOption("first_then");
    visitor.at("#then").selectOption("redep");
    visitor.at("#save").click();
    assertThat(visitor.at("[role=status]").first()).hasText("The goal is added.");

    JsonNode goal = operator.reads("goals?q=" + token).path("items").path(0);

    assertThat(goal.path("events").toString())
        .contains("\"purchase\"", "\"Purchase\"", "\"CompletePayment\"", "\"deposit\"");
    assertThat(goal.path("external_postback").path("method").asText()).isEqualTo("POST");
    assertThat(goal.path("external_postback").path("headers").path("X-Sum").asText())
        .isEqualTo("{sum}");
    assertThat(goal.path("external_postback").path("success_contains").asText()).isEqualTo("OK");
    assertThat(goal.path("external_postback").path("content_type").asText())
        .isEqualTo("application/x-www-form-urlencoded");
    assertThat(goal.path("external_postback").path("body").asText()).isEqualTo("c={cl_id}");
    assertThat(goal.path("system_message").path("text").asText()).isEqualTo("Deposit of {sum}");
    assertThat(goal.path("repeats").path("then").asText()).isEqualTo("redep");
    visitor.opens("goal?id=" + goal.path("id").asText());
    assertThat(visitor.at("#headers")).hasValue("X-Sum: {sum}");
    assertThat(visitor.at("#callBody")).hasValue("c={cl_id}");
    assertThat(visitor.at("#contentType")).hasValue("application/x-www-form-urlencoded");
    assertThat(visitor.at("#messageText")).hasValue("Deposit of {sum}");
    assertThat(visitor.at("#then")).hasValue("redep");
    assertThat(event("yandex")).hasValue("deposit");
  }

  /** A session remembers twelve pages. */
  @Test
  void whoSavesAPageThatTheServerForgotIsToldAndLosesNothing() {
    visitor.speaks("ru").opens("goal");
    fill("name", "Typed for long");
    visitor.page().waitForResponse(this::isAboutTheToken, () -> fill("token", token));
    for (int page = 0; page < 14; page++) {
      visitor.reads("goal");
    }

    visitor.at("#save").click();

    assertThat(visitor.at("#unsaved")).containsText("Срок действия страницы истёк");
    assertThat(visitor.at("#unsaved")).hasAttribute("role", "alert");
    assertThat(visitor.at("#save")).isEnabled();
    assertThat(visitor.at("#name")).hasValue("Typed for long");
    assertThat(visitor.at("#token")).hasValue(token);
    visitor.findsEverythingAccessible();
    Page anew = visitor.page().waitForPopup(() -> visitor.at("#unsaved a").click());
    assertThat(anew.locator("#name")).hasValue("");
    assertThat(anew.locator("#unsaved")).hasCount(0);
  }

  /** What the page asks for by itself is answered the same, and says nothing. */
  @Test
  void whoIsSignedOutWhileTypingIsToldWhenTheySaveAndLosesNothing() {
    visitor.opens("goal");
    fill("name", "Typed for long");
    visitor.forgetsCookies();
    Response preview =
        visitor.page().waitForResponse(this::isAboutTheToken, () -> fill("token", token));
    assertThat(preview.status()).isEqualTo(401);
    assertThat(visitor.at("#unsaved")).hasCount(0);

    visitor.at("#save").click();

    assertThat(visitor.at("#unsaved")).containsText("You are signed out, and nothing was saved");
    assertThat(visitor.at("#unsaved")).hasAttribute("role", "alert");
    assertThat(visitor.at("#save")).isEnabled();
    assertThat(visitor.at("#name")).hasValue("Typed for long");
    assertThat(visitor.at("#token")).hasValue(token);
    visitor.findsEverythingAccessible();
    Page other = visitor.page().waitForPopup(() -> visitor.at("#unsaved a").click());
    other.getByLabel("Login").fill("admin");
    other.locator("[id='signIn:password']").fill(SharedBrowser.PASSWORD);
    other.locator("[id='signIn:submit']").click();
    assertThat(other.locator("h1")).hasText("Dashboard");

    visitor.at("#save").click();

    assertThat(visitor.at("#unsaved")).containsText("This page has expired");
    assertThat(visitor.at("#token")).hasValue(token);
  }

  private boolean isAboutTheToken(Response answer) {
    return String.valueOf(answer.request().postData()).contains(token);
  }

  /** Faces answers 200 where an action fails. */
  @ParameterizedTest
  @ValueSource(ints = {200, 500, 503})
  void whoSavesWhileTheServerFailsIsToldUntilItWorks(int status) {
    visitor.opens("goal");
    fill("name", "Typed");
    visitor.page().route(EDITOR, route -> route.fulfill(failure(status)));
    visitor.at("#save").click();
    assertThat(visitor.at("#unsaved")).containsText("That did not work");
    assertThat(visitor.at("#unsaved p")).hasCount(1);
    assertThat(visitor.at("#name")).hasValue("Typed");
    visitor.page().unroute(EDITOR);
    fill("token", token);

    visitor.at("#save").click();

    assertThat(visitor.at("[role=status]").first()).hasText("The goal is added.");
    assertThat(visitor.at("#unsaved")).hasCount(0);
  }

  @Test
  void whoSavesWithoutAConnectionIsToldUntilItWorks() {
    visitor.opens("goal");
    fill("name", "Typed");
    fill("token", token);
    visitor.losesConnectionTo(EDITOR);
    visitor.at("#save").click();
    assertThat(visitor.at("#unsaved")).containsText("The server does not answer");
    visitor.page().unroute(EDITOR);

    visitor.at("#save").click();

    assertThat(visitor.at("[role=status]").first()).hasText("The goal is added.");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void aPreviewThatFailsIsNotToldAndLeavesTheEditorOpen(int status) {
    visitor.opens("goal");
    visitor.page().route(EDITOR, route -> route.fulfill(failure(status)));

    visitor.page().waitForResponse(this::isAboutTheToken, () -> fill("token", token));
    visitor.page().unroute(EDITOR);
    fill("name", "Typed");
    visitor.at("#save").click();

    assertThat(visitor.at("[role=status]").first()).hasText("The goal is added.");
  }

  private static Route.FulfillOptions failure(int status) {
    return new Route.FulfillOptions()
        .setStatus(status)
        .setContentType("text/xml")
        .setBody(
            "<?xml version='1.0' encoding='UTF-8'?><partial-response id='j_id1'><error>"
                + "<error-name>class java.lang.IllegalStateException</error-name>"
                + "<error-message><![CDATA[x]]></error-message></error></partial-response>");
  }

  @Test
  void theLinkFollowsTheTokenAsItIsTyped() {
    visitor.opens("goal");
    visitor.at("#token").pressSequentially("pay");

    assertThat(visitor.at("#link")).containsText("goal=pay&playerid=");
  }

  @Test
  void macrosGoWhereTheCursorIsAndThePreviewFollows() {
    visitor.opens("goal");
    fill("token", token);
    fill("url", "https://tracker.example/?a=&b=");
    visitor.at("#url").evaluate("field => field.setSelectionRange(27, 27)");

    visitor.at("[data-macro='{action}'][data-into=url]").click();

    assertThat(visitor.at("#url")).hasValue("https://tracker.example/?a={action}&b=");
    assertThat(visitor.at("#previewUrl"))
        .hasText("GET https://tracker.example/?a=" + token + "&b=");
  }

  @Test
  void aPostHasABodyThatThePreviewShows() {
    visitor.opens("goal");
    fill("token", token);
    fill("url", "https://tracker.example/");
    visitor.at("summary").first().click();
    assertThat(visitor.at("#callBody")).isHidden();

    visitor.at("#callMethod").selectOption("POST");
    fill("callBody", "{\"goal\":,\"sum\":{sum}}");
    visitor.at("#callBody").evaluate("field => field.setSelectionRange(8, 8)");
    visitor.at("[data-macro='{action}'][data-into=callBody]").click();

    assertThat(visitor.at("#callBody")).hasValue("{\"goal\":{action},\"sum\":{sum}}");
    assertThat(visitor.at("#previewBody")).hasText("{\"goal\":\"" + token + "\",\"sum\":100}");
    visitor.at("#callMethod").selectOption("GET");
    assertThat(visitor.at("#callBody")).isHidden();
    assertThat(visitor.at("#previewUrl")).hasText("GET https://tracker.example/");
    assertThat(visitor.at("#previewBody")).hasCount(0);
  }

  @Test
  void thePreviewIsForTheChosenClient() {
    String client = operator.addsLead();
    visitor.opens("goal");
    fill("token", token);
    fill("url", "https://tracker.example/?c={click_id}&s={sum}");
    visitor.at("#messageEnabled").check();
    fill("messageText", "{sum} by {player_id}");
    assertThat(visitor.at("#previewUrl")).containsText("c=sample-click&s=100");
    assertThat(visitor.at("#previewMessage")).hasText("100 by sample-player");

    fill("client", client);

    assertThat(visitor.at("#previewUrl")).containsText("c=" + client);
    assertThat(visitor.at("#previewMessage")).hasText("100 by");
  }

  @Test
  void aPresetFillsTheUrl() {
    visitor.opens("goal");

    visitor.at("#preset").selectOption(new SelectOption().setLabel("Keitaro"));

    assertThat(visitor.at("#url")).hasValue(Pattern.compile("https://YOUR_DOMAIN/.*subid=.*"));
    assertThat(visitor.at("#previewFault")).containsText("YOUR_DOMAIN");
  }

  @Test
  void aTestShowsWhatTheTrackerAnswers() {
    try (var tracker = new StubTracker()) {
      tracker.answers(200, "thanks");
      visitor.opens("goal");
      fill("token", token);
      fill("url", tracker.url("/p?t={action}"));

      visitor.at("#test").click();

      assertThat(visitor.at("#trialResult"))
          .containsText(Pattern.compile("Accepted.*HTTP 200.*ms", Pattern.DOTALL));
      assertThat(tracker.calls()).containsExactly("GET /p?t=" + token);
      tracker.answers(500, "no");
      visitor.at("#test").click();
      assertThat(visitor.at("#trialResult")).containsText("HTTP 500");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name     | ''                                  | The name must be",
        "token    | 'two words'                         | The token must be",
        "token    | dep                                 | Another goal has this token",
        "url      | ftp://tracker.example/              | http:// or https://",
        "url      | 'https://tracker.example/?a={foo}'  | Unknown macro {foo}",
        "url      | 'https://{geo}.example/'            | A macro cannot stand",
        "url      | http://10.0.0.1/                    | 10.0.0.1",
        "headers  | no colon                            | A header reads",
        "callBody | '[{foo}]'                           | Unknown macro {foo}",
        "callBody | '{\"a\":{sum}'                      | not valid JSON",
        "messageText | ''                               | needs a text"
      })
  void whatIsWrongIsToldBesideItsField(String field, String value, String fault) {
    visitor.opens("goal");
    enters(field, value);

    visitor.at("#save").click();

    seesBeside(visitor.at("#" + field), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name     | ''                                  | Название — от 1 до 120 символов.",
        "url      | ftp://tracker.example/              | URL должен начинаться с http:// или https:// в позиции 0.",
        "url      | 'https://tracker.example/?a={foo}'  | Неизвестный макрос {foo} в позиции 27.",
        "url      | 'https://{geo}.example/'            | {geo} в позиции 8.",
        "url      | http://10.0.0.1/                    | частный или зарезервированный адрес 10.0.0.1",
        "url      | 'https://YOUR_DOMAIN/'              | Замените YOUR_DOMAIN в позиции 8",
        "headers  | no colon                            | Заголовок пишется так: Имя: значение.",
        "headers  | 'Host: x'                           | Host задаёт сам Goalpost.",
        "callBody | '[{foo}]'                           | Неизвестный макрос {foo} в позиции 1.",
        "callBody | '{\"a\":{sum}'                      | Текст — неправильный JSON: смотрите позицию",
        "messageText | ''                               | например: Депозит {sum}.",
        "messageText | '{sum'                           | Незакрытая фигурная скобка в позиции 0."
      })
  void whatIsWrongIsToldInTheLanguageOfThePage(String field, String value, String fault) {
    visitor.speaks("ru").opens("goal");
    enters(field, value);

    visitor.at("#save").click();

    seesBeside(visitor.at("#" + field), fault);
  }

  /** Such as a goal that somebody archived since the page was opened. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "callMethod  | en | Choose one of those that are offered.",
        "callMethod  | ru | Выберите из предложенного.",
        "contentType | ru | Выберите из предложенного.",
        "mode        | ru | Выберите из предложенного.",
        "then        | ru | Выберите из предложенного."
      })
  void aChoiceThatIsNotOfferedIsRefused(String field, String language, String fault) {
    visitor.speaks(language).opens("goal");
    fill("name", "A goal");
    fill("token", token);
    visitor.at("summary").first().click();
    if (field.equals("contentType")) {
      visitor.at("#callMethod").selectOption("POST");
    }
    if (field.equals("then")) {
      visitor.at("#mode").selectOption("first_then");
    }
    visitor
        .at("#" + field)
        .evaluate("list => { list.add(new Option('gone')); list.value = 'gone'; }");

    visitor.at("#save").click();

    seesBeside(visitor.at("#" + field), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Success body contains: at most 255 characters.",
        "ru | Ответ при успехе содержит: не более 255 символов."
      })
  void aLongAnswerCannotBeExpected(String language, String fault) {
    visitor.speaks(language).opens("goal");
    enters("success", "x".repeat(256));

    visitor.at("#save").click();

    seesBeside(visitor.at("#success"), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Choose another goal, one that does not lead back to this one.",
        "ru | Выберите другую цель, которая не ведёт обратно к этой."
      })
  void repetitionsCannotLeadBackToTheirGoal(String language, String fault) {
    JsonNode goal = operator.addsGoal(token);
    operator.sends(
        "POST",
        "goals",
        """
        {"name":"Later ones","token":"%s-2","repeats":{"mode":"first_then","then":"%s"}}"""
            .formatted(token, token));
    visitor.speaks(language).opens("goal?id=" + goal.path("id").asText());
    visitor.at("#mode").selectOption("first_then");
    visitor.at("#then").selectOption(token + "-2");

    visitor.at("#save").click();

    seesBeside(visitor.at("#then"), fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "google   | en | two words   | Event for Google Analytics: a letter, then letters",
        "google   | ru | ga_event    | Имена, которые начинаются с",
        "google   | ru | first_open  | Имя first_open сеть оставляет за собой.",
        "facebook | en | LONG        | Event for Facebook: one line of at most 50 characters.",
        "facebook | ru | LONG        | Событие для Facebook: одна строка, не более 50 символов.",
        "tiktok   | en | LONG        | Event for TikTok: one line of at most 50 characters.",
        "tiktok   | ru | LONG        | Событие для TikTok: одна строка, не более 50 символов.",
        "yandex   | en | two words   | Event for Yandex Metrica: no spaces, commas",
        "yandex   | ru | two words   | Событие для Yandex Metrica: без пробелов, запятых"
      })
  void anEventNameThatANetworkWouldRefuseIsToldBesideIt(
      String network, String language, String name, String fault) {
    visitor.speaks(language).opens("goal");
    fill("name", "A goal");
    fill("token", token);
    event(network).fill(name.equals("LONG") ? "x".repeat(51) : name);

    visitor.at("#save").click();

    seesBeside(event(network), fault);
  }

  /** All that the form needs, but for one field, which holds that value. */
  private void enters(String field, String value) {
    fill("name", "A goal");
    fill("token", token);
    fill("url", "https://tracker.example/");
    visitor.at("summary").first().click();
    if (field.equals("messageText")) {
      visitor.at("#messageEnabled").check();
    }
    if (field.equals("callBody")) {
      visitor.at("#callMethod").selectOption("POST");
    }
    fill(field, value);
  }

  private void seesBeside(Locator input, String fault) {
    assertThat(input).hasAttribute("aria-invalid", "true");
    assertThat(input).isFocused();
    String described = input.getAttribute("aria-describedby").split(" ")[0];
    assertThat(visitor.at("[id='" + described + "']")).containsText(fault);
  }

  @Test
  void aGoalIsArchivedAndRestored() {
    JsonNode goal = operator.addsGoal(token);
    visitor.opens("goal?id=" + goal.path("id").asText());

    visitor.at("#archive").click();

    assertThat(visitor.at("[role=status]").first()).containsText("archived");
    visitor.opens("goals?q=" + token);
    assertThat(visitor.at("#count")).hasText("0 goals");
    visitor.at("#show").selectOption("archived");
    assertThat(visitor.at("#count")).hasText("1 goal");
    row().locator("[data-row]").click();
    visitor.at("#restore").click();
    assertThat(visitor.at("[role=status]").first()).containsText("in use again");
  }

  @Test
  void theTokenOfASystemGoalStays() {
    visitor.opens("goals?q=rebill").at("[data-token=rebill] [data-row]").click();

    assertThat(visitor.at("#token")).hasAttribute("readonly", "readonly");
    assertThat(visitor.at("#archive")).hasCount(0);
  }

  @Test
  void unknownTokensBecomeGoalsAndTheirCallsCount() {
    String client = operator.addsLead();
    partner.reports("clickid=" + client + "&goal=" + token + "&sum=5");
    partner.reports("clickid=" + client + "&goal=" + token + "&sum=6");
    visitor.opens("goals");

    visitor.at("button[name=create][value='" + token + "']").click();

    assertThat(visitor.at("[role=status]").first())
        .hasText("The goal is created; 2 calls now count.");
    assertThat(operator.line(client, token).path("sum").asText()).isEqualTo("11");
    assertThat(visitor.at("button[name=create][value='" + token + "']")).hasCount(0);
  }

  @Test
  void goalsAreSortedByTheHeadsOfColumns() {
    String client = operator.addsLead();
    operator.addsGoal(token + "-a");
    operator.addsGoal(token + "-b");
    partner.reports("clickid=" + client + "&goal=" + token + "-b");
    visitor.opens("goals?q=" + token);
    assertThat(tokens()).containsExactly(token + "-a", token + "-b");

    visitor.at("th").first().locator("a").click();
    visitor.page().waitForURL(Pattern.compile(".*sort=-name.*"));
    assertThat(tokens()).containsExactly(token + "-b", token + "-a");
    visitor.at("th").first().locator("a").click();
    visitor.page().waitForURL(Pattern.compile(".*sort=name.*"));
    assertThat(tokens()).containsExactly(token + "-a", token + "-b");
    visitor.opens("goals?q=" + token + "&sort=last_day");
    assertThat(tokens()).containsExactly(token + "-a", token + "-b");
    visitor.opens("goals?q=" + token + "&sort=-last_at");
    assertThat(tokens()).containsExactly(token + "-b", token + "-a");
    assertThat(visitor.at("th[aria-sort=descending]")).hasText("Last seen");
  }

  @Test
  void behindTheLastPageIsTheLastOne() {
    operator.addsGoal(token);

    visitor.opens("goals?page=99&q=" + token);

    assertThat(tokens()).containsExactly(token);
    assertThat(visitor.at(".pages")).hasCount(0);
  }

  @Test
  void theKeyboardSearchesAndGoesThroughRows() {
    operator.addsGoal(token + "-1");
    operator.addsGoal(token + "-2");
    visitor.opens("goals");
    visitor.page().keyboard().press("/");
    visitor.page().keyboard().type(token);
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.at("#count")).hasText("2 goals");

    visitor.page().keyboard().press("j");
    visitor.page().keyboard().press("j");
    assertThat(visitor.at("[data-row]").nth(1)).isFocused();
    visitor.page().keyboard().press("k");
    assertThat(visitor.at("[data-row]").first()).isFocused();
    visitor.page().keyboard().press("Enter");
    assertThat(visitor.at("#token")).hasValue(token + "-1");
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.at("h1")).hasText("Goals");
  }

  @Test
  void aGoalThatIsNotSavedIsNotLeftUnasked() {
    List<String> questions = declinesToLeave();
    visitor.opens("goal");
    visitor.at("#client").pressSequentially("nobody");
    visitor.at("#name").pressSequentially("Typed");
    visitor.page().keyboard().press("Escape");
    visitor.page().keyboard().press("Escape");
    visitor.page().keyboard().press("Escape");
    assertThat(questions).isEmpty();

    visitor.at("[data-escape]").click();

    await().untilAsserted(() -> assertThat(questions).containsExactly("beforeunload"));
    visitor.at("#save").click();
    assertThat(visitor.at("#token")).hasAttribute("aria-invalid", "true");
    visitor.page().keyboard().press("Escape");
    visitor.page().keyboard().press("Escape");
    assertThat(visitor.at("#name")).hasValue("Typed");
    visitor.at("#token").pressSequentially(token);
    visitor.at("#save").click();
    assertThat(visitor.at("[role=status]").first()).hasText("The goal is added.");
    assertThat(questions).hasSize(1);
  }

  @Test
  void aGoalThatIsAsItWasIsLeftUnasked() {
    List<String> questions = declinesToLeave();
    visitor.opens("goal");
    visitor.at("#client").pressSequentially("nobody");
    visitor.page().keyboard().press("Escape");

    visitor.page().keyboard().press("Escape");

    assertThat(visitor.at("h1")).hasText("Goals");
    assertThat(questions).isEmpty();
  }

  /** What the browser asks, each time answered with staying. */
  private List<String> declinesToLeave() {
    List<String> questions = new CopyOnWriteArrayList<>();
    visitor
        .page()
        .onDialog(
            dialog -> {
              questions.add(dialog.type());
              dialog.dismiss();
            });
    return questions;
  }

  @Test
  void aTokenIsCopied() {
    operator.addsGoal(token);
    visitor.opens("goals?q=" + token);

    assertThat(visitor.copiesBy(row().locator(".token .copy"))).isEqualTo(token);
  }

  @Test
  void aButtonThatCopiesTwiceReadsAgainAsBefore() {
    operator.addsGoal(token);
    visitor.opens("goals?q=" + token);
    Locator button = row().locator(".token .copy");

    button.dblclick();

    assertThat(button).hasText("Copied");
    assertThat(button).hasText("Copy");
    assertThat(button).not().hasClass(Pattern.compile("done"));
  }

  @Test
  void withoutAClipboardTheSelectionIsCopiedAndTheFocusStays() {
    operator.addsGoal(token);
    visitor.opens("goals?q=" + token);
    visitor
        .page()
        .evaluate(
            """
            () => {
              Object.defineProperty(navigator, "clipboard", { value: undefined });
              document.addEventListener("copy", () => {
                window.copied = document.getSelection().toString();
              });
            }""");
    Locator button = row().locator(".token .copy");
    button.focus();

    visitor.page().keyboard().press("Enter");

    assertThat(button).hasText("Copied");
    assertThat(button).isFocused();
    assertThat(visitor.page().evaluate("() => window.copied")).isEqualTo(token);
  }

  @Test
  void whatIsNotCopiedSaysSo() {
    operator.addsGoal(token);
    visitor.opens("goals?q=" + token);
    visitor
        .page()
        .evaluate(
            """
            () => {
              navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
              document.execCommand = () => false;
            }""");
    Locator button = row().locator(".token .copy");

    button.click();

    assertThat(button).hasText("Not copied");
    assertThat(button).hasText("Copy");
  }

  private Locator row() {
    return visitor.at("[data-token='" + token + "']");
  }

  private List<String> tokens() {
    return visitor.at("tbody tr code").allTextContents();
  }

  private Locator event(String network) {
    return visitor.at("[data-event=" + network + "]");
  }

  private void fill(String field, String value) {
    visitor.at("#" + field).fill(value);
  }
}
