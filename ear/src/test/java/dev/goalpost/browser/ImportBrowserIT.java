package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.goalpost.system.Operator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clients come from a file: its columns are named, what would become of it is told, it is stored.
 */
@InBrowser
class ImportBrowserIT {

  private static final int MANY = 9_000;

  private final Visitor visitor;
  private final Operator operator;
  private final String mark = Operator.uniqueName();
  private String spot;

  ImportBrowserIT(Visitor visitor, Operator operator) {
    this.visitor = visitor;
    this.operator = operator;
  }

  @BeforeEach
  void anEmptyImportPage() {
    spot = operator.addsSpot().path("code").asText();
    visitor.signsIn().opens("import");
    for (String button : new String[] {"#pause", "#other, #another, #stop"}) {
      if (visitor.at(button).count() > 0) {
        visitor.at(button).click();
        visitor.page().waitForLoadState();
      }
    }
    assertThat(visitor.at("#file")).isVisible();
  }

  @Test
  void aFileIsMappedTriedOutAndStored() {
    visitor.opens("clients").at("#import").click();
    sends(
        """
        click_id;Client;geo;Colour;Notes
        %1$s-a;"Doe, Jane";PT;red;n
        %1$s-b;Bob;Nowhere;;n
        %1$s-c;'=1+1;;;n
        """
            .formatted(mark));
    assertThat(field("click_id")).hasValue("click_id");
    assertThat(field("Client")).hasValue("");
    assertThat(visitor.at("[data-heading=Client]")).containsText("Doe, Jane");

    field("Client").selectOption("name");
    field("Colour").selectOption("params.Colour");
    visitor.at("#spot").selectOption(spot);
    visitor.at("#rehearse").click();

    assertThat(sum("created")).containsText("2");
    assertThat(sum("failed")).containsText("1");
    assertThat(visitor.at("#sumTitle")).containsText("nothing was stored");
    assertThat(visitor.at("[data-error='2']")).containsText("geo");
    assertThat(visitor.at("[data-error='2']")).containsText("country code of two letters");
    operator.asks("GET", "leads/" + mark + "-a", null).isProblem(404, "not_found", null);
    assertThat(field("Client")).hasValue("name");
    visitor.at("#store").click();
    assertThat(visitor.at("#sumTitle")).hasText("The import of 3 rows is done.");
    assertThat(sum("created")).containsText("2");
    assertThat(visitor.at("[data-error]")).hasCount(1);
    assertThat(operator.card(mark + "-a").path("name").asText()).isEqualTo("Doe, Jane");
    assertThat(operator.card(mark + "-a").at("/params/Colour").asText()).isEqualTo("red");
    assertThat(operator.card(mark + "-c").path("name").asText()).isEqualTo("=1+1");
    visitor.at("#another").click();
    assertThat(visitor.at("#file")).isVisible();
  }

  @Test
  void theSameFileAgainMakesNobodyTwice() {
    for (String outcome : new String[] {"created", "updated"}) {
      sends("name\n%1$s A\n%1$s B\n".formatted(mark));
      visitor.at("#spot").selectOption(spot);
      visitor.at("#store").click();
      assertThat(sum(outcome)).containsText("2");
      visitor.at("#another").click();
    }
    assertThat(operator.reads("leads?spot=" + spot).path("items")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "'',not empty",
    "'name',no rows",
    "'name,name|a,b',two are alike",
    "'name|a|\"b',row 2"
  })
  void aFileThatCannotBeReadSaysWhyBesideItsField(String lines, String words) {
    sends(lines.replace('|', '\n'));

    assertThat(visitor.at("#fault-file")).containsText(words);
    assertThat(visitor.at("#file")).hasAttribute("aria-invalid", "true");
    assertThat(visitor.at("#file")).isFocused();
    visitor.findsEverythingAccessible();
  }

  @Test
  void anotherEncodingAndNoFileAtAllAreRefused() {
    visitor.at("#send").click();
    assertThat(visitor.at("#fault-file")).hasText("Choose a file that is not empty.");

    sends("name\nMüller\n", StandardCharsets.ISO_8859_1);

    assertThat(visitor.at("#fault-file")).containsText("no CSV in UTF-8");
  }

  @Test
  void aFileThatIsTooLargeIsNotEvenSent(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("large.csv");
    Files.write(file, new byte[31 << 20]);
    visitor.at("#file").setInputFiles(file);

    assertThat(visitor.at("#fault-file")).containsText("larger than 30 MB");
    visitor.at("#send").click();
    assertThat(visitor.at("#file")).isFocused();
    assertThat(visitor.at("#map")).hasCount(0);
  }

  @Test
  void columnsThatMakeNoClientAreRefused() {
    sends("name,other\n%s,b\n".formatted(mark));
    visitor.at("#store").click();
    assertThat(visitor.at("#fault-spot")).containsText("Choose a spot");
    visitor.at("#spot").selectOption(spot);
    field("other").selectOption("name");
    visitor.at("#store").click();

    assertThat(visitor.at("#fault-map")).containsText("no field to two columns");
    assertThat(visitor.at("#spot")).hasValue(spot);
    field("other").selectOption("");
    visitor.at("#store").click();
    assertThat(sum("created")).containsText("1");
  }

  @Test
  void anImportWaitsForWhoeverLeavesItsPageAndGoesOnWhenTheyComeBack() {
    sendsMany();
    visitor.at("#store").click();
    assertThat(visitor.at("#read")).hasText(Pattern.compile("[2-8],000 of 9,000 rows"));

    visitor.opens("clients");
    visitor.opens("import");

    assertThat(visitor.at("#sumTitle")).hasText("The import of 9,000 rows is done.");
    assertThat(sum("created")).containsText("9,000");
    assertThat(sum("updated")).containsText("0");
  }

  @Test
  void anImportIsPausedAndGoesOn() {
    sendsMany();
    visitor.at("#store").click();
    visitor.at("#pause").click();
    assertThat(visitor.at("#goOn")).isVisible();
    String read = visitor.at("#read").textContent();
    visitor.opens("import");
    assertThat(visitor.at("#read")).hasText(read);
    takesStock("import-paused");

    visitor.at("#goOn").click();

    assertThat(sum("created")).containsText("9,000");
  }

  @Test
  void whoWasErasedAfterTheFileCameIsNotBroughtBack() {
    String client = operator.addsLead();
    sends("click_id,name\n%s,Ada\n%s-new,Bob\n".formatted(client, mark));
    visitor.at("#spot").selectOption(spot);
    assertThat(operator.asks("DELETE", "leads/" + client + "/personal-data", null).status())
        .isEqualTo(204);

    visitor.at("#store").click();

    assertThat(sum("created")).containsText("1");
    assertThat(visitor.at("[data-error='1']")).containsText("erased after the file came");
    assertThat(operator.card(client).path("name").asText()).isNotEqualTo("Ada");
  }

  @Test
  void aServerThatDoesNotAnswerIsWaitedFor() {
    visitor.page().route("**/admin/import", this::cutsParts);
    sendsMany();
    visitor.at("#store").click();

    assertThat(visitor.at("#away")).containsText("does not answer");
    visitor.page().unroute("**/admin/import");
    assertThat(sum("created")).containsText("9,000");
  }

  /** As if the server ended in the middle of what the page asks for by itself. */
  private void cutsParts(Route route) {
    if (route.request().headers().containsKey("faces-request")
        || route.request().headers().containsKey("x-live")) {
      route.fulfill(new Route.FulfillOptions().setStatus(503));
    } else {
      route.resume();
    }
  }

  @ParameterizedTest
  @CsvSource({"light, 360", "dark, 1280", "light, 2560"})
  void everyStepLooksWell(String theme, int width) {
    visitor.prefers(theme).hasWidth(width);
    sends(
        "click_id,A heading that is rather long and goes on,identifiers.fbclid,geo\n%s,%s,%s,x\n"
            .formatted(mark, "value ".repeat(40), "IwAR".repeat(40)));
    takesStock("import-columns-" + theme + "-" + width);
    visitor.at("#spot").selectOption(spot);
    visitor.at("#rehearse").click();
    assertThat(sum("failed")).containsText("1");
    takesStock("import-rehearsed-" + theme + "-" + width);
    visitor.at("#store").click();
    assertThat(visitor.at("#another")).isVisible();
    takesStock("import-stored-" + theme + "-" + width);
  }

  private void takesStock(String name) {
    visitor.takesPicture(name);
    visitor.seesNoOverflow();
    visitor.findsEverythingAccessible();
  }

  /** More than one part has room for. */
  private void sendsMany() {
    sends(
        IntStream.rangeClosed(1, MANY)
            .mapToObj(row -> mark + " " + row)
            .collect(Collectors.joining("\n", "name\n", "\n")));
    visitor.at("#spot").selectOption(spot);
  }

  private void sends(String csv) {
    sends(csv, StandardCharsets.UTF_8);
  }

  private void sends(String csv, Charset charset) {
    chooses(csv, charset);
    visitor.at("#send").click();
  }

  private void chooses(String csv, Charset charset) {
    visitor
        .at("#file")
        .setInputFiles(new FilePayload("clients of spring.csv", "text/csv", csv.getBytes(charset)));
  }

  private Locator field(String heading) {
    return visitor.at("[data-heading='" + heading + "'] select");
  }

  private Locator sum(String outcome) {
    return visitor.at("[data-sum='" + outcome + "']");
  }
}
