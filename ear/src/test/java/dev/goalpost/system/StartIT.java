package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Starts and ends of the server, the unlucky ones included. */
@OnH2
class StartIT {

  @Test
  void aBusyPortIsNamed() throws IOException {
    try (ServerSocket other = new ServerSocket(0)) {
      String port = String.valueOf(other.getLocalPort());

      RunningServer server = RunningServer.startInVain(Map.of("GOALPOST_HTTP_PORT", port));

      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.log()).contains(port, "GOALPOST_HTTP_PORT").hasLineCount(1);
    }
  }

  @Test
  void aWrongDatabasePasswordIsTheReasonGiven(MariaDb mariaDb) {
    Map<String, String> environment = new HashMap<>(mariaDb.environment("wrong_password"));
    environment.put("GOALPOST_DB_PASSWORD", "wrong");

    RunningServer server = RunningServer.startInVain(environment);

    assertThat(server.exitCode()).isEqualTo(1);
    assertThat(server.log()).contains("Access denied for user 'goalpost'").hasLineCount(1);
  }

  @Test
  void aSecondServerOnTheSameDataIsRefused(RunningServer first) {
    RunningServer second =
        RunningServer.startInVain(Map.of("GOALPOST_DATA_DIR", first.dataDirectory().toString()));

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.log()).contains("Another Goalpost").hasLineCount(1);
  }

  @Test
  void anotherSecretKeyIsRefusedAndLeavesNoServerBehind() {
    try (RunningServer server = RunningServer.start(Map.of("GOALPOST_SECRET_KEY", "the first"))) {
      server.stop();
      String data = server.dataDirectory().toString();

      RunningServer again =
          RunningServer.startInVain(
              Map.of("GOALPOST_SECRET_KEY", "another", "GOALPOST_DATA_DIR", data));

      assertThat(again.exitCode()).isEqualTo(1);
      assertThat(again.log()).contains("GOALPOST_SECRET_KEY");
    }
  }

  @Test
  void aSecondStartKeepsTheData() {
    try (RunningServer server = RunningServer.start(Map.of())) {
      assertThat(server.dataDirectory().resolve("db/goalpost.mv.db")).isNotEmptyFile();
      server.kill9();

      server.restart();

      assertThat(new Http(server).get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void letsNobodyInBeforeItIsReadyAndDismissesNobodyWithAPage() {
    try (RunningServer server = RunningServer.prepare(Map.of());
        Onlooker onlooker = new Onlooker(server)) {
      server.restart();
      Awaitility.await().until(() -> !onlooker.answers().isEmpty());
      server.stop();

      assertThat(onlooker.answers())
          .extracting(StartIT::statusAndType)
          .contains("200 application/json")
          .containsOnly("200 application/json", "503 application/problem+json");
      assertThat(onlooker.answers())
          .filteredOn(answer -> answer.statusCode() == 503)
          .allSatisfy(answer -> assertThat(answer.headers().map()).containsKey("retry-after"));
      assertThat(server.log()).doesNotContain("Exception");
    }
  }

  private static String statusAndType(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.headers().firstValue("content-type").orElse("");
  }

  @Test
  void endsPromptlyWhenAsked() {
    try (RunningServer server = RunningServer.start(Map.of())) {
      Instant asked = Instant.now();

      assertThat(server.stop()).isIn(0, 143);

      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
      assertThat(server.log()).doesNotContain("Exception");
      assertThat(server.logLines().toList()).last().asString().contains("is ready");
    }
  }

  @Test
  void writesOnlyIntoTheDataDirectory(RunningServer server) {
    assertThat(server.dataDirectory().resolve("log/goalpost.log")).exists();
    assertThat(Files.exists(server.dataDirectory().resolve("server/data/tx-object-store")))
        .isTrue();
  }
}
