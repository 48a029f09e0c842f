package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearMissTest {

  private static final List<String> TOKENS = List.of("dep", "payout", "rebill", "redep", "reg");

  @ParameterizedTest
  @CsvSource({
    "Dep,      dep",
    "DEP,      dep",
    "'dep ',   dep",
    "dep2,     dep",
    "redeb,    redep",
    "re-dep,   redep",
    "rebil,    rebill",
    "PAYOUTS,  payout",
    "pay_out,  payout",
    "ret,      reg"
  })
  void namesTheTokenThatWasProbablyMeant(final String sent, final String meant) {
    assertThat(NearMiss.of(sent, TOKENS)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "lead", "deposit", "purchase", "payments"})
  void namesNothingIfNoneIsNear(final String sent) {
    assertThat(NearMiss.of(sent, TOKENS)).isEmpty();
  }

  @Test
  void takesTheNearestAndOfEquallyNearOnesTheFirstInTheAlphabet() {
    assertThat(NearMiss.of("goal12", List.of("goal", "goal123", "goal12x", "goal1")))
        .contains("goal1");
  }

  @Test
  void asksMoreLikenessOfShortTokens() {
    assertThat(NearMiss.of("b", List.of("a"))).isEmpty();
    assertThat(NearMiss.of("A", List.of("a"))).contains("a");
    assertThat(NearMiss.of("abX", List.of("abc"))).contains("abc");
    assertThat(NearMiss.of("aXX", List.of("abc"))).isEmpty();
  }

  @Test
  void namesNothingWhereThereAreNoTokens() {
    assertThat(NearMiss.of("dep", List.of())).isEmpty();
  }
}
