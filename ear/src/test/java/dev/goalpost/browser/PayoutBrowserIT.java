package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.StubTracker;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** One goal from the form that adds it to every place where its event is seen. */
@InBrowser
class PayoutBrowserIT {

  private final Visitor visitor;
  private final Operator operator;
  private final Partner partner;
  private final String token = Operator.uniqueName();
  private final String client = Operator.uniqueName();

  PayoutBrowserIT(Visitor visitor, Operator operator, Partner partner) {
    this.visitor = visitor;
    this.operator = operator;
    this.partner = partner;
  }

  @Test
  void aPayoutThatIsReportedByTheCopiedLinkArrivesEverywhere() {
    addClientOfTheMessenger();
    visitor.signsIn();
    try (var tracker = new StubTracker()) {
      tracker.answers(200, "thanks");

      callAsPartner(linkOfTheNewGoal(tracker.url("/payout?click={click_id}&sum={sum}")));

      isInThePostbackLog();
      isOnTheClientsCard();
      isDelivered();
      isInTheMessenger();
      isInTwoColumnsOfStatistics();
    }
  }

  private void addClientOfTheMessenger() {
    JsonNode spot =
        operator.sends(
            "POST",
            "spots",
            "{\"name\":\"%s\",\"target_url\":\"https://t.me/s\",\"crm_enabled\":true}"
                .formatted(token));
    operator.addsLead(spot, "\"click_id\":\"%s\"".formatted(client));
  }

  private String linkOfTheNewGoal(String trackerUrl) {
    visitor.opens("goals").at("#add").click();
    visitor.at("#name").fill("Payout");
    visitor.at("#token").fill(token);
    visitor.at("#url").fill(trackerUrl);
    visitor.at("#shown").check();
    visitor.at("#sumShown").check();
    visitor.at("#countShown").check();
    visitor.at("#messageEnabled").check();
    visitor.at("#messageText").fill("Paid out: {sum}");
    String link = visitor.copiesBy(visitor.at(".link button"));
    visitor.at("#save").click();
    assertThat(visitor.at("[role=status]").first()).hasText("The goal is added.");
    return link;
  }

  private void callAsPartner(String link) {
    partner
        .reports(
            URI.create(link.replaceAll("[{}]", "_"))
                .getRawQuery()
                .replace("_sub_id1_", client)
                .replace("_playerid_", "player-1")
                .replace("_sum_", "40.5"))
        .isAccepted(token, false);
  }

  private void isInThePostbackLog() {
    visitor.opens("postbacks?client=" + client);
    Locator call = visitor.at("#live tbody tr");
    assertThat(call).hasCount(1);
    assertThat(call).containsText("Accepted");
    assertThat(call).containsText(token);
  }

  private void isOnTheClientsCard() {
    visitor.opens("client?id=" + client);
    Locator total = visitor.at("[data-total='" + token + "']");
    assertThat(total).containsText("Payout");
    assertThat(total).containsText("40.50");
  }

  /** The log is live: what is still on its way when it is opened arrives in it. */
  private void isDelivered() {
    visitor.opens("deliveries?client=" + client);
    assertThat(visitor.at("#live tbody tr")).hasCount(1);
    assertThat(visitor.at("#live tbody tr")).containsText("Delivered");
  }

  private void isInTheMessenger() {
    visitor.opens("messenger?client=" + client);
    assertThat(visitor.at("[data-thread='" + client + "']")).containsText("Paid out: 40.5");
  }

  private void isInTwoColumnsOfStatistics() {
    visitor.opens("statistics?period=today&columns=clicks");
    visitor.at("#columns").click();
    visitor.at("#columnSearch").fill("Payout");
    visitor.at(offered("count")).check();
    visitor.at(offered("sum")).check();
    visitor.at("#showColumns").click();
    Locator totals = visitor.at(".report tfoot td");
    assertThat(totals.nth(1)).hasText("1");
    assertThat(totals.nth(2)).hasText("40.50");
  }

  private String offered(String column) {
    return "[data-offers='goal_" + token + "_" + column + "']";
  }
}
