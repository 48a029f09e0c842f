package dev.goalpost.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.delivery.adnetwork.fifth.Fifth;
import dev.goalpost.system.Answer;
import dev.goalpost.system.Http;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One more folder is one more ad network, in all that the server does for networks. */
@ExtendWith(ArquillianExtension.class)
class FifthNetworkIT {

  private static final String PIXEL = "{\"tag\":\"42\",\"token\":\"the-secret-token\"}";

  private Operator operator;
  private Partner partner;

  @Deployment(testable = false)
  static EnterpriseArchive application() {
    return TestDeployment.withFolder(Fifth.class.getPackage());
  }

  @BeforeEach
  void meet() {
    Http http =
        new Http(URI.create("http://localhost:" + System.getProperty("container.http.port")));
    operator = new Operator(http);
    partner = new Partner(http);
  }

  @Test
  void itIsListedWithItsSettings() {
    JsonNode networks = operator.reads("networks");

    assertThat(networks.findValuesAsText("id")).contains("facebook", "fifth");
    assertThat(networks.toString()).contains("A fifth network", "\"sale\"");
  }

  @Test
  void itsSettingsAndEventNamesAreChecked() {
    Answer pixel = operator.asks("POST", "spots", spot("{\"tag\":\"x\",\"token\":\"t\"}"));
    Answer event = operator.asks("POST", "goals", goal(Operator.uniqueName(), "Not a name"));

    assertThat(pixel.status()).as(pixel.body()).isEqualTo(400);
    assertThat(pixel.body()).contains("pixels.fifth.tag");
    assertThat(event.status()).as(event.body()).isEqualTo(400);
    assertThat(event.body()).contains("events.fifth", "lower-case letters");
  }

  @Test
  void itsEventsAreDeliveredAndItsTokenIsKeptSecret() {
    JsonNode spot = operator.sends("POST", "spots", spot(PIXEL));
    String goal = Operator.uniqueName();
    operator.sends("POST", "goals", goal(goal, "sale"));
    String clickId = Operator.uniqueName();
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(clickId));

    partner.reports("clickid=" + clickId + "&goal=" + goal + "&sum=50");

    JsonNode delivery =
        await()
            .until(
                () -> operator.reads("deliveries?click_id=" + clickId).path("items").path(0),
                found -> found.path("status").asText().equals("delivered"));
    assertThat(delivery.path("destination").asText()).isEqualTo("fifth");
    assertThat(operator.reads("deliveries/" + delivery.path("id").asText()).toString())
        .contains("sale")
        .doesNotContain("the-secret-token");
    assertThat(spot.toString()).doesNotContain("the-secret-token");
  }

  private static String spot(String pixel) {
    return "{\"name\":\"A channel\",\"pixels\":{\"fifth\":%s}}".formatted(pixel);
  }

  private static String goal(String token, String eventName) {
    return "{\"name\":\"%1$s\",\"token\":\"%1$s\",\"events\":{\"fifth\":\"%2$s\"}}"
        .formatted(token, eventName);
  }
}
