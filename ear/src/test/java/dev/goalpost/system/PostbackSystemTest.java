package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A partner and an operator at work on one server, whose log stays clean whatever they send. */
abstract class PostbackSystemTest {

  /** Every secret in these tests holds it, so that none can turn up unseen. */
  static final String SECRET = "s3cr3t";

  Http http;
  Partner partner;
  Operator operator;
  private long linesBefore;

  @BeforeEach
  void meet(Http http, RunningServer server) {
    this.http = http;
    partner = new Partner(http);
    operator = new Operator(http);
    linesBefore = server.logLines().count();
  }

  @AfterEach
  void theLogHoldsNoStackTraceAndNoSecret(RunningServer server) {
    assertThat(server.logLines().skip(linesBefore))
        .noneMatch(line -> line.matches("\\tat .*|.*Exception.*|.* (ERROR|FATAL) .*"))
        .noneMatch(line -> line.contains(SECRET) || line.contains(RunningServer.API_TOKEN));
  }
}
