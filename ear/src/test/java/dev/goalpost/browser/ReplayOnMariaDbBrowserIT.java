package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.goalpost.system.Http;
import dev.goalpost.system.MariaDb;
import dev.goalpost.system.OnMariaDb;
import dev.goalpost.system.Operator;
import dev.goalpost.system.Partner;
import dev.goalpost.system.RunningServer;
import dev.goalpost.system.StubTracker;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How far a replay is, as another database counts it. */
@OnMariaDb
class ReplayOnMariaDbBrowserIT {

  @BeforeAll
  static void needsABrowser() {
    Chromium.require();
  }

  @Test
  void aReplayShowsHowFarItIs(MariaDb mariaDb) {
    Map<String, String> environment = new HashMap<>(mariaDb.environment("replays"));
    environment.put("GOALPOST_ADMIN_PASSWORD", SharedBrowser.PASSWORD);
    environment.put("GOALPOST_OUTBOUND_ALLOW", "127.0.0.0/8");
    try (RunningServer server = RunningServer.start(environment);
        StubTracker tracker = new StubTracker();
        Chromium chromium = Chromium.start()) {
      Http http = new Http(server);
      Operator operator = new Operator(http);
      String token = Operator.uniqueName();
      String client = operator.addsLead();
      operator.sends(
          "POST",
          "goals",
          "{\"name\":\"%1$s\",\"token\":\"%1$s\",\"external_postback\":{\"url\":\"%2$s\"}}"
              .formatted(token, tracker.url("/p?s={sum}")));
      new Partner(http).reports("clickid=" + client + "&goal=" + token + "&sum=5");
      new Partner(http).reports("clickid=" + client + "&goal=" + token + "&sum=6");
      Visitor visitor = new Visitor(chromium.browser(), server.url().toString());
      visitor.signsIn().opens("deliveries?status=delivered");
      assertThat(visitor.at("#live tbody tr")).hasCount(2);
      visitor.at("#replay").click();

      visitor.presses("Send them again");

      assertThat(visitor.at("#replaying")).containsText("2 of 2 done.");
      assertThat(visitor.at("#replaying .chips")).hasText("Delivered: 2");
    }
  }
}
