package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was counted is grouped, filtered, sorted, looked into and taken along. */
@InBrowser
class StatisticsBrowserIT {

  /** A name that an address cannot hold as it is. */
  private static final String AUTUMN = "Autumn: A + B & C, 50%";

  private static final String FILE = "**/statistics-file*";

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final String landing = Operator.uniqueName();
  private JsonNode spot;

  StatisticsBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
  }

  /** Two clicks of one campaign, one of which bought for 50; one click of another. */
  @BeforeEach
  void someTraffic() {
    spot = operator.addsSpot();
    String buyer = clicks(AUTUMN, "Broad");
    clicks(AUTUMN, "Narrow");
    clicks("Winter", "Broad");
    partner.reports("clickid=" + buyer + "&goal=dep&sum=50").isAccepted("dep", false);
    visitor.signsIn();
  }

  private String clicks(String campaign, String adset) {
    String click = Operator.uniqueName();
    operator.addsLead(
        spot,
        """
        "click_id":"%s","geo":"DE","advert":{"campaign_name":"%s","adset_name":"%s",
        "landing_id":"%s"}\
        """
            .formatted(click, campaign, adset, landing));
    return click;
  }

  private Visitor opensCampaigns() {
    return visitor.opens("statistics?group_by=campaign_name&landing_id=" + landing);
  }

  @Test
  void rowsAndTotalsShowWhatWasCounted() {
    opensCampaigns();

    assertThat(cell(AUTUMN, "clicks")).hasText("2");
    assertThat(cell(AUTUMN, "first_sales_sum")).hasText("50.00");
    assertThat(cell("Winter", "clicks")).hasText("1");
    assertThat(cell("Total", "clicks")).hasText("3");
    assertThat(cell("Total", "first_sales_count")).hasText("1");
  }

  @Test
  void rowsAreSortedByAClickOnAHead() {
    opensCampaigns();
    assertThat(head("clicks")).hasAttribute("aria-sort", "descending");

    head("clicks").locator("a").click();
    assertThat(head("clicks")).hasAttribute("aria-sort", "ascending");
    assertThat(firstGroups()).hasText(new String[] {"Winter", AUTUMN});
    head("first_sales_sum").locator("a").click();
    assertThat(firstGroups()).hasText(new String[] {AUTUMN, "Winter"});
    visitor.page().reload();
    assertThat(head("first_sales_sum")).hasAttribute("aria-sort", "descending");
  }

  @Test
  void aGroupIsLookedIntoAndLeftByTheBackButton() {
    opensCampaigns();
    firstGroups().getByText(AUTUMN).click();

    assertThat(visitor.at("#group1")).hasValue("adset_name");
    assertThat(firstGroups()).hasText(new String[] {"Broad", "Narrow"});
    assertThat(visitor.at(".filtered")).containsText("Campaign: " + AUTUMN);
    visitor.page().goBack();
    assertThat(firstGroups()).hasText(new String[] {AUTUMN, "Winter"});
  }

  @Test
  void aDayIsLookedIntoByTheHour() {
    visitor.opens("statistics?landing_id=" + landing);
    firstGroups().first().locator("a").click();

    assertThat(visitor.at("#group1")).hasValue("hour");
    assertThat(visitor.at("#period")).hasValue("custom");
    assertThat(cell("Total", "clicks")).hasText("3");
  }

  @Test
  void groupingsAreNested() {
    opensCampaigns();
    visitor.at("#group2").selectOption("adset_name");

    assertThat(visitor.page()).hasURL(Pattern.compile(".*group_by=campaign_name&group_by=adset.*"));
    assertThat(visitor.at(".report tbody tr")).hasCount(3);
    assertThat(visitor.at(".report tbody tr").nth(1)).containsText(AUTUMN);
    assertThat(visitor.at(".report tbody tr").nth(1)).containsText("Narrow");
    assertThat(visitor.at("#group3")).isVisible();
  }

  @Test
  void aFilterIsTypedAndTakenOffAgain() {
    opensCampaigns();
    visitor.at("#filterKey").selectOption("adset_name");
    visitor.at("#filterValue").fill("Narrow");
    visitor.at("#apply").click();
    assertThat(firstGroups()).hasText(new String[] {AUTUMN});

    visitor.at("[aria-label='Remove the filter Ad set: Narrow']").click();
    assertThat(firstGroups()).hasText(new String[] {AUTUMN, "Winter"});
    visitor.at("#unfiltered").click();
    assertThat(visitor.at(".filtered")).hasCount(0);
  }

  @Test
  void aPeriodIsChosenByNameOrByItsDays() {
    opensCampaigns();
    visitor.at("#period").selectOption("yesterday");
    assertThat(visitor.at(".empty")).containsText("Nothing was counted here");
    visitor.at("#period").selectOption("today");
    assertThat(cell("Total", "clicks")).hasText("3");

    String before = visitor.page().url();
    visitor.at("#period").selectOption("custom");
    assertThat(visitor.at("#from")).isVisible();
    assertThat(visitor.at("#from")).hasValue(visitor.at("#to").inputValue());
    visitor.page().waitForTimeout(500);
    assertThat(visitor.page()).hasURL(before);
    visitor.at("#from").fill("2020-01-01");
    visitor.at("#to").fill("2020-01-31");
    visitor.at("#apply").click();

    assertThat(visitor.at(".empty")).containsText("Remove a filter or choose a longer period");
    assertThat(visitor.at("#days")).hasText("Jan 1, 2020 – Jan 31, 2020");
  }

  @Test
  void aPageBehindTheLastOneLeadsBack() {
    visitor.opens("statistics?page=99&group_by=campaign_name&landing_id=" + landing);
    assertThat(visitor.at("[role=alert]")).containsText("no such page");
    assertThat(visitor.at(".empty")).hasCount(0);

    visitor.at(".pages a").click();

    assertThat(firstGroups()).hasText(new String[] {AUTUMN, "Winter"});
  }

  @Test
  void daysThatAreNoPeriodAreSaidToBeNone() {
    visitor.opens("statistics?period=custom&from=2026-02-02&to=2026-02-01");

    assertThat(visitor.at("#fault-period")).containsText("the first not after the last");
    assertThat(visitor.at("#from")).hasAttribute("aria-invalid", "true");
  }

  @Test
  void whereNothingWasCountedACallShowsHowSomethingIs() {
    visitor.opens("statistics?period=custom&from=2020-01-01&to=2020-01-02");

    assertThat(visitor.at(".empty pre"))
        .hasText(Pattern.compile("curl 'http.*/api/v1/api_send_postback/\\?clickid=.+&sum=50'"));
  }

  /** The buyer clicked three days before. */
  @Test
  void eventsAreCountedAtTheirOwnTimeOrAtThatOfTheClick() {
    String click = Operator.uniqueName();
    operator.addsLead(
        spot,
        """
        "click_id":"%s","clicked_at":"%s","advert":{"campaign_name":"Late","landing_id":"%s"}\
        """
            .formatted(click, Instant.now().minusSeconds(3 * 86_400), landing));
    partner.reports("clickid=" + click + "&goal=dep&sum=7").isAccepted("dep", false);
    visitor.opens(
        "statistics?period=today&group_by=campaign_name&campaign_name=Late&landing_id=" + landing);
    assertThat(cell("Total", "first_sales_sum")).hasText("7.00");

    visitor.at("#basis").selectOption("click");

    assertThat(visitor.at(".empty")).isVisible();
    visitor.at("#period").selectOption("last_7_days");
    assertThat(cell("Total", "first_sales_sum")).hasText("7.00");
  }

  @Test
  void theReportIsTakenAlongAsAFile() throws IOException {
    opensCampaigns();

    Download csv = visitor.page().waitForDownload(() -> visitor.at("#csv").click());
    assertThat(csv.suggestedFilename()).matches("statistics-.*\\.csv");
    assertThat(Files.readString(csv.path()))
        .contains("Campaign,Clicks,")
        .contains("\"" + AUTUMN + "\",2,")
        .contains("Winter,1,");
    Download xlsx = visitor.page().waitForDownload(() -> visitor.at("#xlsx").click());
    assertThat(xlsx.suggestedFilename()).endsWith(".xlsx");
    assertThat(Files.readAllBytes(xlsx.path())).startsWith('P', 'K');
    assertThat(visitor.at("#fetched")).hasText("The file is there:");
    assertThat(visitor.at("#fetching a")).hasText(xlsx.suggestedFilename());
    assertThat(visitor.at("#fetching progress").evaluate("bar => [bar.max, bar.value]"))
        .isEqualTo(List.of((int) Files.size(xlsx.path()), (int) Files.size(xlsx.path())));
    visitor.findsEverythingAccessible();
    visitor.takesPicture("statistics-file-there");
  }

  @Test
  void aFileThatIsBeingMadeIsToldAndCanBeGivenUp() {
    opensCampaigns();
    visitor.page().route(FILE, held -> {});
    visitor.at("#csv").click();
    assertThat(visitor.at("#fetched")).hasText("The file is being made…");
    assertThat(visitor.at("#fetching progress")).isVisible();
    visitor.findsEverythingAccessible();
    visitor.takesPicture("statistics-file-coming");

    visitor.presses("Cancel");

    assertThat(visitor.at("#fetching progress")).isHidden();
    assertThat(visitor.at("#fetching [role=alert]")).hasCount(0);
    assertThat(visitor.at("#fetched")).isEmpty();
    assertThat(visitor.at("#csv")).isFocused();
    visitor.page().unroute(FILE);
    visitor.page().waitForDownload(() -> visitor.at("#csv").click());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void aPageInPlaceOfAFileIsToldAndNotKept(int status) {
    opensCampaigns();
    visitor
        .page()
        .route(
            FILE,
            route ->
                route.fulfill(
                    new Route.FulfillOptions()
                        .setStatus(status)
                        .setContentType("text/html")
                        .setBody("<h1>Sign in</h1>")));

    visitor.at("#xlsx").click();

    assertThat(visitor.at("#fetching [role=alert]")).containsText("The file did not come.");
    assertThat(visitor.at("#fetching progress")).isHidden();
    visitor.takesPicture("statistics-file-failed");
  }

  @Test
  void aFileHasTheTitlesThatThePageShows() throws IOException {
    opensCampaigns();
    String address = visitor.page().url().replaceFirst(".*/admin/", "");
    visitor.speaks("ru").opens(address + "&columns=clicks,cr&title=cr:Доля");

    Download csv = visitor.page().waitForDownload(() -> visitor.at("#csv").click());

    assertThat(Files.readString(csv.path())).startsWith("\uFEFFКампания,Клики,Доля\r\n");
  }

  @Test
  void manyRowsComeInPages() {
    String leads =
        IntStream.range(0, 101)
            .mapToObj(
                number ->
                    """
                    {"spot":"%s","advert":{"campaign_name":"Many %s","landing_id":"%s"}}\
                    """
                        .formatted(spot.path("code").asText(), number, landing + "m"))
            .collect(Collectors.joining(",", "[", "]"));
    operator.sends("POST", "leads", leads);

    visitor.opens("statistics?group_by=campaign_name&landing_id=" + landing + "m");
    assertThat(visitor.at(".report tbody tr")).hasCount(100);
    visitor.at(".pages a").click();
    assertThat(visitor.at(".report tbody tr")).hasCount(1);
    visitor.at(".pages a").click();
    assertThat(visitor.at(".report tbody tr")).hasCount(100);
  }

  @Test
  void theValuesAreDrawnOverTimeAndStandInATableToo() {
    visitor.opens("statistics?period=last_7_days&landing_id=" + landing);
    Locator clicks = visitor.at("#charts [data-key=clicks].trend");
    assertThat(clicks.locator("strong")).hasText("3");
    assertThat(clicks.locator(".moment")).hasCount(7);
    assertThat(clicks.locator(".moment title").last()).containsText(": 3");
    assertThat(clicks.locator("svg")).hasAttribute("aria-label", Pattern.compile(".*highest 3"));

    visitor.at("#chartTable summary").click();

    assertThat(visitor.at(".lines tbody tr")).hasCount(7);
    assertThat(visitor.at(".lines tbody tr").last().locator("td").first()).hasText("3");
  }

  @Test
  void theFunnelShowsWhatComesOfEachStep() {
    visitor.opens("statistics?funnel=clicks,first_sales_count&landing_id=" + landing);

    Locator sales = visitor.at(".funnel [data-key=first_sales_count]");
    assertThat(sales.locator("td").nth(1)).hasText("1");
    assertThat(sales.locator("td").nth(2)).hasText("33.33%");
    assertThat(sales.locator("rect")).hasAttribute("width", "33.33");
  }

  @Test
  void whatIsDrawnIsChosen() {
    opensCampaigns();
    visitor.at("#chartChoice summary").click();
    visitor.at("[name=trend][value=clicks]").uncheck();
    visitor.at("[name=trend][value=dialogues]").check();
    visitor.at("[name=funnel][value=dialogues]").check();
    visitor.at("#drawCharts").click();

    assertThat(visitor.at("#charts .trend[data-key=dialogues]")).isVisible();
    assertThat(visitor.at("#charts .trend[data-key=clicks]")).hasCount(0);
    assertThat(visitor.at(".funnel [data-key=dialogues]")).isVisible();
    assertThat(firstGroups()).hasText(new String[] {AUTUMN, "Winter"});
  }

  @Test
  void aCellLeadsToTheConversionsThatItCounts() {
    opensCampaigns();
    cell(AUTUMN, "first_sales_sum").locator("a").click();

    assertThat(visitor.at("h1")).hasText("First sales: sum");
    assertThat(visitor.at("tbody tr")).hasCount(1);
    assertThat(visitor.at("tbody tr")).containsText("50.00 USD");
    assertThat(visitor.at(".filtered")).containsText("Campaign: " + AUTUMN);
    visitor.at("tbody tr a").click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/deliveries\\?event=.*"));
    visitor.page().goBack();
    visitor.at("#report").click();
    assertThat(visitor.at("#charts")).isVisible();
    assertThat(visitor.at(".filtered")).containsText("Campaign: " + AUTUMN);
  }

  @Test
  void aCellOfAnHourLeadsToTheClientsOfThatHour() {
    visitor.opens("statistics?period=today&group_by=hour&landing_id=" + landing);
    visitor.at(".report tbody td a").first().click();

    assertThat(visitor.at("h1")).hasText("Clicks");
    assertThat(visitor.at("tbody tr")).hasCount(3);
    assertThat(visitor.at("tbody")).containsText("Winter");
  }

  @Test
  void manyClientsOfACellComeInPages() {
    String leads =
        IntStream.range(0, 51)
            .mapToObj(
                number ->
                    """
                    {"spot":"%s","advert":{"landing_id":"%s"}}\
                    """
                        .formatted(spot.path("code").asText(), landing + "c"))
            .collect(Collectors.joining(",", "[", "]"));
    operator.sends("POST", "leads", leads);
    visitor.opens("statistics-cell?period=today&column=clicks&landing_id=" + landing + "c");
    assertThat(visitor.at("tbody tr")).hasCount(50);

    visitor.at(".pages a").click();
    assertThat(visitor.at("tbody tr")).hasCount(1);
    visitor.at(".pages a").click();
    assertThat(visitor.at("tbody tr")).hasCount(50);
  }

  @Test
  void aCellThatIsNoneSaysSo() {
    visitor.opens("statistics-cell?period=today&column=nothing");

    assertThat(visitor.at("[role=alert]")).isVisible();
  }

  private Locator head(String key) {
    return visitor.at(".report thead [data-key='" + key + "']");
  }

  private Locator firstGroups() {
    return visitor.at(".report tbody tr > :first-child");
  }

  /** The cell of a column in the row that begins with {@code group}. */
  private Locator cell(String group, String key) {
    int column = ((Number) head(key).evaluate("head => head.cellIndex")).intValue() + 1;
    return visitor.at(
        "xpath=//*[contains(@class, 'report')]//tr[normalize-space(*[1]) = '%s']/*[%d]"
            .formatted(group, column));
  }
}
