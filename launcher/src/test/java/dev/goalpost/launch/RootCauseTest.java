package dev.goalpost.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RootCauseTest {

  @Test
  void isTheInnermostMessageWithoutItsClass() {
    String report =
        """
        {"WFLYCTL0080: Failed services" => {"jboss.deployment.unit" => "Failed to start service
            Caused by: java.lang.RuntimeException: Migration failed
            Caused by: java.sql.SQLException: Access denied for user 'goalpost'"}}""";

    assertThat(RootCause.of(report)).isEqualTo("Access denied for user 'goalpost'");
  }

  @Test
  void keepsQuotedText() {
    String report = "\"x\nCaused by: org.h2.Error: Table \\\"LEAD\\\" not found\"";

    assertThat(RootCause.of(report)).isEqualTo("Table \"LEAD\" not found");
  }

  @Test
  void mayBeLong() {
    String message = "x".repeat(100_000);

    assertThat(RootCause.of("Caused by: java.lang.Error: " + message)).isEqualTo(message);
  }

  @Test
  void isTheWholeReportWhenThatNamesNoCause() {
    assertThat(RootCause.of("WFLYCTL0412:\n  a service is missing"))
        .isEqualTo("WFLYCTL0412: a service is missing");
  }
}
