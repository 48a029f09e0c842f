package dev.goalpost.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.goalpost.system.Answer;
import dev.goalpost.system.Http;
import dev.goalpost.system.Operator;
import dev.goalpost.system.RunningServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An import of a server that is killed in the middle of it. */
class ImportCrashBrowserIT {

  private static final int ROWS = 20_000;
  private static final double PATIENCE_MILLIS = 60_000;

  @BeforeAll
  static void needsABrowser() {
    Chromium.require();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @Test
  void whoeverSignsInAgainGoesOnAndNobodyIsMadeTwice() {
    try (RunningServer server =
            RunningServer.start(Map.of("GOALPOST_ADMIN_PASSWORD", SharedBrowser.PASSWORD));
        Chromium chromium = Chromium.start()) {
      Http http = new Http(server);
      Operator operator = new Operator(http);
      String spot = operator.addsSpot().path("code").asText();
      Visitor visitor = new Visitor(chromium.browser(), server.url().toString());
      visitor.signsIn().opens("import");
      visitor.at("#file").setInputFiles(sheet());
      visitor.at("#send").click();
      visitor.at("#spot").selectOption(spot);
      visitor.at("#store").click();
      assertThat(visitor.at("#read")).hasText(Pattern.compile("[2-9],000 of 20,000 rows"));

      server.kill9();
      assertThat(visitor.at("#away")).containsText("does not answer");
      server.restart();
      visitor.page().waitForURL(Pattern.compile(".*/sign-in.*"));
      visitor.page().getByLabel("Login").fill("admin");
      visitor.at("[id='signIn:password']").fill(SharedBrowser.PASSWORD);
      visitor.at("[id='signIn:submit']").click();

      assertThat(visitor.at("#sumTitle")).containsText("20,000 rows is done");
      assertThat(clients(http, operator, spot)).isEqualTo(ROWS);
      assertThat(server.dataDirectory().resolve("imports"))
          .isDirectoryRecursivelyContaining("glob:**/state.json")
          .satisfies(kept -> assertThat(kept.toFile().listFiles()[0].list()).hasSize(1));
    }
  }

  private static FilePayload sheet() {
    String csv =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(row -> "Client " + row)
            .collect(Collectors.joining("\n", "name\n", "\n"));
    return new FilePayload("clients.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
  }

  private static long clients(Http http, Operator operator, String spot) {
    Answer export =
        Answer.of(
            http.get(
                "/api/v1/lead-exports?spot=" + spot, "Authorization", operator.authorization()));
    return export.body().lines().count() - 1;
  }
}
