package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An import of a server that is killed in the middle of it. */
class ImportCrashIT {

  private static final int ROWS = 40_000;
  private static final int ROWS_STORED_AT_ONCE = 1_000;

  @Test
  void whoeverSendsTheImportAgainMakesNobodyTwice() throws IOException {
    String sheet =
        IntStream.rangeClosed(1, ROWS)
            .mapToObj(row -> "Client " + row)
            .collect(Collectors.joining("\n", "name\n", "\n"));
    try (RunningServer server = RunningServer.start(Map.of())) {
      Http http = new Http(server);
      Operator operator = new Operator(http);
      String spot = operator.addsSpot().path("code").asText();
      String query = "?key=one&spot=" + spot;
      Socket upload = http.open(raw(query, operator, sheet));
      await()
          .atMost(Duration.ofSeconds(20))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> lastRow(operator, spot) > ROWS_STORED_AT_ONCE);
      server.kill9();
      upload.close();
      server.restart();

      Answer answer =
          Answer.of(http.post("/api/v1/lead-imports" + query, sheet, headers(operator)));

      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      JsonNode result = answer.json();
      assertThat(result.path("updated").asInt()).isPositive();
      assertThat(result.path("created").asInt()).as("it was killed before the end").isPositive();
      assertThat(result.path("created").asInt() + result.path("updated").asInt()).isEqualTo(ROWS);
    }
  }

  /**
   * The last row that others can see. The embedded database shows rows a moment before they are on
   * the disk: only what was stored before them is sure to survive.
   */
  private static int lastRow(Operator operator, String spot) {
    String name =
        operator.reads("leads?limit=1&spot=" + spot).path("items").path(0).path("name").asText();
    return name.isEmpty() ? 0 : Integer.parseInt(name.substring("Client ".length()));
  }

  private static String[] headers(Operator operator) {
    return new String[] {"Authorization", operator.authorization(), "Content-Type", "text/csv"};
  }

  private static String raw(String query, Operator operator, String sheet) {
    return "POST /api/v1/lead-imports%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: %s\r\n"
            .formatted(query, operator.authorization())
        + "Content-Type: text/csv\r\nContent-Length: %d\r\n\r\n%s".formatted(sheet.length(), sheet);
  }
}
