package dev.goalpost.admin.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderLinesTest {

  @Test
  void everyLineIsAHeader() {
    assertThat(HeaderLines.read("X-Token: a:b\n\n X-Sum : {sum} "))
        .isEqualTo(Map.of("X-Token", "a:b", "X-Sum", "{sum}"));
  }

  @Test
  void noLinesAreNoHeaders() {
    assertThat(HeaderLines.read(null)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadBack() {
    final var headers = Map.of("X-Token", "abc");
    assertThat(HeaderLines.read(HeaderLines.of(headers))).isEqualTo(headers);
  }

  @Test
  void aLineWithoutAColonIsRefused() {
    assertThatThrownBy(() -> HeaderLines.read("Bearer abc"))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("headers"));
  }
}
