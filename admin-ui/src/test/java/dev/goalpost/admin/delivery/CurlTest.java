package dev.goalpost.admin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurlTest {

  @Test
  void aCallWithoutABodyIsMethodUrlAndHeaders() {
    assertThat(Curl.of("GET https://tracker.example/?a=1&b=2\nX-Token: abc\n"))
        .isEqualTo("curl -X GET 'https://tracker.example/?a=1&b=2' -H 'X-Token: abc'");
  }

  @Test
  void aBodyFollowsTheHeaders() {
    assertThat(Curl.of("POST https://network.example/\nA: b\n\n{\"a\": \"it's\"}"))
        .isEqualTo(
            "curl -X POST 'https://network.example/' -H 'A: b'"
                + " --data-raw '{\"a\": \"it'\\''s\"}'");
  }

  @Test
  void whatIsNoRequestIsNoCommand() {
    assertThat(Curl.of("cut off")).isEmpty();
  }
}
