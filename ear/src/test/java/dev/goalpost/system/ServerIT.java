package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What every server answers, whatever its database. */
abstract class ServerIT {

  @Test
  void isReady(Http http) {
    HttpResponse<String> ready = http.get("/health/ready");

    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).startsWith("{\"status\":\"UP\"");
  }

  @Test
  void describesItself(Http http) {
    HttpResponse<String> document = http.get("/openapi");

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(document.body()).contains("title: Goalpost");
  }

  @Test
  void saysNothingAboutItsSoftware(Http http) {
    HttpResponse<String> answer = http.get("/health/live");

    assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
  }

  @Test
  void startsWithoutWarnings(RunningServer server) {
    assertThat(server.logLines()).noneMatch(line -> line.matches(".* (WARN|ERROR) .*"));
  }
}
