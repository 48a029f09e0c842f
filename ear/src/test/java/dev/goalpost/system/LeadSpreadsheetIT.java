package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads come from spreadsheets and go into them. */
@OnMariaDb
class LeadSpreadsheetIT extends PostbackSystemTest {

  private String mark;
  private String spot;
  private String sheet;

  @BeforeEach
  void writeSheet() {
    mark = Operator.uniqueName();
    spot = operator.addsSpot().path("code").asText();
    sheet =
        """
        click_id,Client,advert.campaign_id,params.sub,Notes
        %1$s-a,"Doe, Jane",c1,x,n
        %1$s-b,'=1+1,,,n
        %1$s-c,Bob,%2$s,,n
        """
            .formatted(mark, "c".repeat(300));
  }

  private String mapping() {
    return "?map=Client:name&map=Notes:&spot=" + spot;
  }

  @Test
  void goodRowsAreStoredAndWrongOnesTold() {
    JsonNode result = imports(mapping()).json();

    assertThat(result.path("created").asInt()).isEqualTo(2);
    assertThat(result.path("failed").asInt()).isEqualTo(1);
    assertThat(result.at("/errors/0/row").asInt()).isEqualTo(3);
    assertThat(result.at("/errors/0/field").asText()).isEqualTo("advert.campaign_id");
    assertThat(operator.card(mark + "-a").path("name").asText()).isEqualTo("Doe, Jane");
    assertThat(operator.card(mark + "-a").at("/params/sub").asText()).isEqualTo("x");
    assertThat(imports(mapping()).json().path("updated").asInt()).isEqualTo(2);
  }

  @Test
  void aDryRunTellsTheSameAndStoresNothing() {
    JsonNode result = imports(mapping() + "&dry_run=true").json();

    assertThat(result.path("created").asInt()).isEqualTo(2);
    assertThat(result.path("failed").asInt()).isEqualTo(1);
    operator.asks("GET", "leads/" + mark + "-a", null).isProblem(404, "not_found", null);
  }

  @Test
  void anImportGoesOnWhereItEnded() {
    JsonNode first = imports(mapping() + "&rows=1").json();
    JsonNode second = imports(mapping() + "&from_row=" + first.path("next_row").asInt()).json();

    assertThat(first.path("created").asInt()).isEqualTo(1);
    assertThat(second.path("created").asInt()).isEqualTo(1);
    assertThat(second.path("next_row").isNull()).isTrue();
  }

  @Test
  void anExportCanBeImportedAndHoldsNoFormulas() {
    imports(mapping());
    String exported = exported(mark);

    assertThat(exported.lines().toList()).hasSize(3);
    assertThat(exported).contains(",'=1+1,", "\"Doe, Jane\"");
    sheet = exported;
    assertThat(imports("").json().path("updated").asInt()).isEqualTo(2);
    assertThat(operator.card(mark + "-b").path("name").asText()).isEqualTo("=1+1");
  }

  @Test
  void anExportHoldsAllThatAnImportTakes() {
    String client = Operator.uniqueName();
    sheet =
        "click_id,name,advert.campaign_id,identifiers.fbp,params.sub1,params.a b\n"
            + client
            + ",Jo,c7,fb.1.2.3,\"x, \"\"y\"\"\",é\n";
    imports("?spot=" + spot);
    JsonNode before = operator.card(client);

    sheet = exported(client).replace(client, client + "-2");
    assertThat(imports("").json().path("created").asInt()).isEqualTo(1);

    JsonNode after = operator.card(client + "-2");
    assertThat(after.path("params").path("sub1").asText()).isEqualTo("x, \"y\"");
    for (String part : List.of("name", "spot", "advert", "identifiers", "params", "clicked_at")) {
      assertThat(after.path(part)).as(part).isEqualTo(before.path(part));
    }
  }

  @Test
  void otherDelimitersAndAByteOrderMarkAreUnderstood() {
    for (String delimiter : List.of(";", "\t")) {
      String client = Operator.uniqueName();
      sheet = "\uFEFFclick_id;name\n%s;\"A, b\"\n".formatted(client).replace(";", delimiter);

      assertThat(imports("?spot=" + spot).json().path("created").asInt()).isEqualTo(1);
      assertThat(operator.card(client).path("name").asText()).isEqualTo("A, b");
    }
  }

  @Test
  void whatStandsBeforeTheFaultIsStoredAndTheFaultTold() {
    sheet = "click_id,name\n%1$s-a,x\n%1$s-b,x,y,z\n%1$s-c,x\n%1$s-d,\"x\n".formatted(mark);

    JsonNode result = imports("?spot=" + spot).json();

    assertThat(result.path("created").asInt()).isEqualTo(2);
    assertThat(result.path("errors").findValuesAsText("row")).containsExactly("2", "4");
  }

  @Test
  void anImportWithAKeyThatIsSentAgainMakesNobodyTwice() {
    sheet = "name\nA\nB\n";

    JsonNode first = imports("?key=" + mark + "&spot=" + spot).json();
    JsonNode again = imports("?key=" + mark + "&spot=" + spot).json();

    assertThat(first.path("created").asInt()).isEqualTo(2);
    assertThat(again.path("updated").asInt()).isEqualTo(2);
    assertThat(operator.reads("leads?spot=" + spot).path("items")).hasSize(2);
  }

  @Test
  void anImportWithAKeyThatIsSentAgainInPartsMakesNobodyTwice() {
    sheet = "name\nA\nB\nC\n";
    String query = "?key=" + mark + "&spot=" + spot;
    imports(query);

    JsonNode first = imports(query + "&rows=2").json();
    JsonNode second = imports(query + "&from_row=" + first.path("next_row").asInt()).json();

    assertThat(first.path("updated").asInt()).isEqualTo(2);
    assertThat(second.path("updated").asInt()).isEqualTo(1);
    assertThat(operator.reads("leads?spot=" + spot).path("items")).hasSize(3);
  }

  @Test
  void anotherFileUnderTheSameKeyMakesClientsOfItsOwn() {
    sheet = "name\nA\nB\n";
    imports("?key=" + mark + "&spot=" + spot);
    sheet = "name\nC\nB\n";

    JsonNode other = imports("?key=" + mark + "&spot=" + spot).json();

    assertThat(other.path("created").asInt()).isEqualTo(1);
    assertThat(operator.reads("leads?spot=" + spot).path("items").findValuesAsText("name"))
        .containsExactlyInAnyOrder("A", "B", "C");
  }

  @Test
  void whatIsNotInUtf8IsRefusedAndNotGuessed() {
    Answer answer =
        Answer.of(
            http.send(
                request("?spot=" + spot)
                    .POST(
                        BodyPublishers.ofString("name\nM\u00fcller\n", StandardCharsets.ISO_8859_1))
                    .build()));

    answer.isProblem(400, "malformed_body", null);
    assertThat(operator.reads("leads?spot=" + spot).path("items")).isEmpty();
  }

  @Test
  void whatIsNoSpreadsheetOfLeadsIsRefused() {
    imports("").isProblem(400, "invalid_field", "map");
    sheet = "click_id,click_id\na,b\n";
    imports("").isProblem(400, "malformed_body", null);
    sheet = "";
    imports("").isProblem(400, "malformed_body", null);
    sheet = "click_id,other\na,b\n";
    imports("?map=other:click_id").isProblem(400, "invalid_field", "map");
    sheet = "x".repeat(100_000) + "\n1\n";
    assertThat(imports("").isProblem(400, "malformed_body", null).body()).hasSizeLessThan(1_000);
    sheet = "click_id,name\n\"a,b\n";
    imports("").isProblem(400, "malformed_body", null);
  }

  private Answer imports(String query) {
    return Answer.of(http.send(request(query).POST(BodyPublishers.ofString(sheet)).build()));
  }

  private String exported(String beginning) {
    return operator.asks("GET", "lead-exports?q=" + beginning, null).body();
  }

  private HttpRequest.Builder request(String query) {
    return http.request(
        "/api/v1/lead-imports" + query,
        "Authorization",
        operator.authorization(),
        "Content-Type",
        "text/csv");
  }
}
