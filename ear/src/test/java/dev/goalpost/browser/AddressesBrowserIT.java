package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import dev.goalpost.system.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an address says, a page says what is wrong with it and goes on. */
@InBrowser
class AddressesBrowserIT {

  /** No numbers, numbers beyond all bounds, what no list knows, no days, and what is no text. */
  private static final List<String> ODD =
      List.of(
          "",
          "-",
          "foo",
          "-1",
          "99999999999999999999",
          "2026-13-45",
          "0000-01-01",
          "a,b:c",
          "%27%00%F0%9F%98%80",
          "%C3%28",
          "a&NAME=b",
          "x".repeat(3_000));

  private static final Path PAGES = Path.of("..", "admin-ui", "src", "main", "webapp");
  private static final Pattern PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
  private static final Set<String> SHOWN_IN_PLACE_OF_OTHERS = Set.of("error", "expired");
  private static final String TOLD = " done n";

  private final Visitor visitor;
  private final Operator operator;
  private final String client;

  AddressesBrowserIT(Visitor visitor, Operator operator) {
    this.visitor = visitor;
    this.operator = operator;
    client = operator.addsLead();
  }

  @BeforeEach
  void signIn() {
    visitor.signsIn();
  }

  static Stream<Arguments> pages() throws IOException {
    try (var files = Files.list(PAGES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".xhtml"))
          .map(name -> name.substring(0, name.length() - ".xhtml".length()))
          .filter(page -> !SHOWN_IN_PLACE_OF_OTHERS.contains(page))
          .sorted()
          .map(page -> Arguments.of(page, parameters(page)))
          .toList()
          .stream();
    }
  }

  private static String parameters(String page) {
    try {
      return PARAMETER
          .matcher(Files.readString(PAGES.resolve(page + ".xhtml")))
          .results()
          .map(match -> match.group(1))
          .reduce("", (all, name) -> all + " " + name);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each of the parameters that a page declares has every odd value once. */
  @ParameterizedTest
  @MethodSource("pages")
  void noPageFailsForWhatItsAddressSays(String page, String names) {
    understands(page + "?", names + TOLD);
  }

  /**
   * What stands in the address beside the odd value is in force; some pages read parameters that
   * they do not declare.
   */
  @ParameterizedTest
  @CsvSource({
    "client?id=CLIENT, open kind cursor",
    "clients?spot=SPOT, q goal cursor",
    "deliveries?replay=true, status goal destination http_status client event from to cursor open rate",
    "deliveries?status=delivered, goal destination http_status client event from to cursor open",
    "deliveries?from=2026-01-01T00:00, to",
    "deliveries?to=2026-01-01T00:00, from",
    "deliveries?replayed=1&since=1, replayed since",
    "goals?show=all, q sort page",
    "messenger?client=CLIENT, q spot goal manager unread cursor before",
    "postbacks?code=unknown_goal, result goal client from to cursor open",
    "postbacks?result=accepted, code goal client from to cursor open",
    "sign-in?, next",
    "spots?show=archived, q cursor",
    "statistics?, period from to basis group_by columns title preset sort page trend funnel view",
    "statistics?, hour day week month country spot goal filter_key filter_value",
    "statistics?period=custom&from=2026-01-01, to",
    "statistics?period=custom&to=2026-01-01, from",
    "statistics?filter_key=geo, filter_value",
    "statistics?group_by=hour, sort page from to",
    "statistics-cell?, column cursor hour period from to basis country goal view",
    "statistics-cell?column=clicks, cursor hour period from to basis geo goal view",
    "statistics-cell?column=first_sales_count, cursor hour period from to basis geo goal view",
    "statistics-file?, format period from to basis group_by columns title sort geo view",
    "client-data?, id",
  })
  void noPageFailsForASinglePartOfItsAddress(String asked, String names) {
    understands(asked, names);
  }

  private void understands(String asked, String names) {
    String known = asked.replace("CLIENT", client).replace("SPOT", spot());
    Stream.of(names.strip().split(" "))
        .flatMap(name -> ODD.stream().map(odd -> "&" + name + "=" + odd.replace("NAME", name)))
        .forEach(odd -> understands(known + odd));
  }

  private void understands(String address) {
    APIResponse answer = visitor.asksFor(address);
    assertThat(answer.status()).as(address).isIn(200, 400, 404);
    if (answer.headers().getOrDefault("content-type", "text/html").startsWith("text/html")) {
      assertThat(answer.text())
          .as(address)
          .doesNotContain("???")
          .contains("<html", "id=\"main\"", "id=\"spoken\"");
    }
    answer.dispose();
  }

  private String spot() {
    return operator.card(client).path("spot").asText();
  }

  @Test
  void aPageNumberThatIsNoneLeavesTheSearchInForce() {
    String token = Operator.uniqueName();
    operator.addsGoal(token);

    visitor.opens("goals?page=abc&q=" + token);

    assertThat(visitor.at("tbody tr")).hasCount(1);
  }

  @Test
  void aPartOfAThreadThatDoesNotExistIsSaid() {
    visitor.opens("messenger?before=-&client=" + client);

    assertThat(visitor.at("#thread [role=alert]")).containsText("no such page");
  }

  @Test
  void aPartOfATimelineThatDoesNotExistIsSaid() {
    visitor.opens("client?cursor=-&id=" + client);

    assertThat(visitor.at("#timeline [role=alert]")).isVisible();
    assertThat(visitor.at("#timeline .empty")).hasCount(0);
  }

  @Test
  void aReplayOfNoKnownStatusIsNotOffered() {
    visitor.opens("deliveries?status=foo&replay=true");

    assertThat(visitor.at("[role=alert]")).containsText("“foo” is not known");
    assertThat(visitor.at("#replayAll")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "deliveries?from=yesterday, “yesterday” is no day with a time",
    "deliveries?to=2026-13-45T00:00, “2026-13-45T00:00” is no day with a time",
    "deliveries?from=2026-11-23T15:00&to=2026-11-23T14:00, must be after its beginning",
    "deliveries?http_status=600, “600” is no HTTP status",
    "postbacks?from=2026-11-23T15:00&to=2026-11-23T15:00, must be after its beginning",
    "postbacks?from=15:00, “15:00” is no day with a time"
  })
  void aPeriodOrStatusThatIsNoneIsSaid(String page, String told) {
    visitor.opens(page);

    assertThat(visitor.at("[role=alert]")).containsText(told);
    assertThat(visitor.at(".empty")).hasCount(0);
  }

  @Test
  void aReplayAtNoRateLeavesTheSearchInForceAndIsRefused() {
    visitor.speaks("ru").opens("deliveries?replay=true&rate=fast&client=" + client);
    assertThat(visitor.at("#client")).hasValue(client);
    visitor.at("#rate").evaluate("field => { field.type = 'text'; field.value = 'fast'; }");

    visitor.at("#replayAll [name=replay_all]").click();

    assertThat(visitor.at("#fault-rate")).hasText("От 0,001 до 100 000 в секунду.");
    assertThat(visitor.at("#rate")).hasAttribute("aria-invalid", "true");
    assertThat(visitor.at("#rate")).isFocused();
    assertThat(visitor.at("[role=alert]")).hasCount(0);
  }

  @Test
  void aReasonThatIsNoneIsSaidAndOffersNothing() {
    visitor.opens("postbacks?code=foo");

    assertThat(visitor.at("[role=alert]")).containsText("“foo” is not known");
    assertThat(visitor.at("#reprocessAll")).hasCount(0);
  }
}
