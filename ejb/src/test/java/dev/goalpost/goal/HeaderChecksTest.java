package dev.goalpost.goal;

import static dev.goalpost.Refusals.assertRefused;
import static dev.goalpost.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderChecksTest {

  private static final String FIELD = "headers";

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer abc", "a\tb", "{sum} {currency}", "{params__Имя}"})
  void aValueIsALineOfTextWithMacros(final String value) {
    assertThat(HeaderChecks.checked(Map.of("X-A", value))).containsExactly(Map.entry("X-A", value));
  }

  @Test
  void thereMayBeNone() {
    assertThat(HeaderChecks.checked(null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "X-A b;x",
        "X(;x",
        "'';x",
        "X-A;a\\r\\nHost: b",
        "X-A;a\\0",
        "X-A;Привет",
        "X-A;{nope}",
        "X-A;{sum",
        "X-A;{manager}"
      })
  void anythingElseIsRefused(final String name, final String value) {
    assertRefused(
        () -> HeaderChecks.checked(Map.of(name, value.translateEscapes())), FIELD + "." + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "content-length", "Transfer-Encoding", "Connection"})
  void theConnectionsOwnHeadersAreRefused(final String name) {
    assertRefused(() -> HeaderChecks.checked(Map.of(name, "x")), FIELD + "." + name);
  }

  @ParameterizedTest
  @CsvSource({"a {nope}, 2", "{sum}{currency, 5", "{manager}, 0"})
  void aFaultNamesItsPosition(final String value, final int position) {
    assertThat(refusalOf(() -> HeaderChecks.checked(Map.of("X-A", value))))
        .hasMessageContaining("position " + position + ".");
  }

  @Test
  void thereAreTwentyAtMost() {
    final var many =
        IntStream.rangeClosed(1, 21).boxed().collect(Collectors.toMap(n -> "X-" + n, n -> "x"));

    assertRefused(() -> HeaderChecks.checked(many), FIELD);
  }
}
