package dev.goalpost.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficTest {

  @Test
  void whatHoldsASeparatorIsNotTakenForTwoFields() {
    assertThat(of("x", "y\u0001z").digest()).isNotEqualTo(of("x\u0001y", "z").digest());
    assertThat(of("x\u0002", "sy").digest()).isNotEqualTo(of("x\u0001y", "").digest());
  }

  @Test
  void theSameTrafficHasTheSameDigest() {
    assertThat(of("x", null).digest()).isEqualTo(of("x", null).digest());
    assertThat(of("x", null).digest()).isNotEqualTo(of("x", "").digest());
  }

  private static Traffic of(final String channel, final String pixel) {
    return new Traffic(
        0, 1, channel, pixel, null, null, null, null, null, null, null, null, null, null);
  }
}
