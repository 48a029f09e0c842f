package dev.goalpost.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkTest {

  @Test
  void findsTheScriptsReportBelowThatOfTheProgram() throws IOException {
    final var result =
        Wrk.parse(
            """
            Running 2s test @ http://localhost:8080/
              100 requests in 2.00s, 1.00MB read
            {"micros":2000000,"answers":100,"refused":4,"broken":1,"p50_micros":700,"p99_micros":900}
            """);
    assertThat(result.accepted()).isEqualTo(96);
    assertThat(result.acceptedPerSecond()).isEqualTo(48.0);
    assertThat(result.p99Micros()).isEqualTo(900);
  }

  @Test
  void saysWhatTheProgramSaidInstead() {
    assertThatThrownBy(() -> Wrk.parse("unable to connect"))
        .hasMessageContaining("unable to connect");
  }
}
