package dev.goalpost.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecountTest {

  @Test
  void rowsOfRequestsUnderWayAtTheEndAreNeitherLostNorDoubled() {
    final var recount = counted(100, 16, 116, 116);
    assertThat(recount.lost()).isZero();
    assertThat(recount.doubled()).isZero();
  }

  @Test
  void anAnswerWithoutItsRowIsLostWhicheverTableLacksIt() {
    assertThat(counted(100, 16, 99, 100).lost()).isEqualTo(1);
    assertThat(counted(100, 16, 100, 98).lost()).isEqualTo(2);
  }

  @Test
  void aRowBeyondEveryRequestIsDoubled() {
    assertThat(counted(100, 16, 117, 100).doubled()).isEqualTo(1);
    assertThat(counted(100, 16, 100, 118).doubled()).isEqualTo(2);
  }

  @Test
  void orphansAndRepeatsCountEvenIfTheSumsAgree() {
    final var recount = new Recount(100, 0, 100, 100, 1, 2, 0);
    assertThat(recount.lost()).isEqualTo(1);
    assertThat(recount.doubled()).isEqualTo(2);
  }

  private static Recount counted(
      final long answered, final long unanswered, final long conversions, final long accepted) {
    return new Recount(answered, unanswered, conversions, accepted, 0, 0, 0);
  }
}
