package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RightZoneTest {

  private static final ZoneId BEFORE = ZoneId.of("UTC");
  private static final ZoneId AFTER = ZoneId.of("Asia/Kathmandu");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Edition WANTED = new Edition(1, BEFORE, true, null);
  private static final Edition REBUILDING = new Edition(1, BEFORE, false, Instant.MAX);
  private static final Edition IN_FORCE = new Edition(2, AFTER, false, null);

  private int looks;

  @Test
  void isWaitedForUntilItIsInForce() {
    assertThat(RightZone.await(oneAfterTheOther(WANTED, REBUILDING, IN_FORCE), () -> AFTER, LONG))
        .isTrue();

    assertThat(looks).isEqualTo(3);
  }

  @Test
  void isWaitedForNoLongerThanSoLong() {
    assertThat(RightZone.await(oneAfterTheOther(WANTED), () -> AFTER, Duration.ofMillis(1)))
        .isFalse();

    assertThat(looks).isGreaterThanOrEqualTo(1);
  }

  @Test
  void totalsThatAreMadeAnewInTheSameZoneAreNotWaitedFor() {
    RightZone.await(oneAfterTheOther(WANTED), () -> BEFORE, LONG);

    assertThat(looks).isEqualTo(1);
  }

  @Test
  void whatNobodyMakesIsNotWaitedFor() {
    RightZone.await(oneAfterTheOther(new Edition(1, BEFORE, false, null)), () -> AFTER, LONG);

    assertThat(looks).isEqualTo(1);
  }

  @Test
  void anAccountWithoutTotalsDoesNotWait() {
    RightZone.await(oneAfterTheOther(), () -> AFTER, LONG);

    assertThat(looks).isEqualTo(1);
  }

  /** Each look finds the next of them, and the last one ever after. */
  private Supplier<Optional<Edition>> oneAfterTheOther(Edition... editions) {
    final Queue<Edition> left = new ArrayDeque<>(Arrays.asList(editions));
    return () -> {
      looks++;
      return Optional.ofNullable(left.size() > 1 ? left.remove() : left.peek());
    };
  }
}
