package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

  private final RetrySchedule withoutJitter = new RetrySchedule(always(0));

  @ParameterizedTest(name = "after {0} failed tries: {1}")
  @CsvSource({
    "1, PT5S",
    "2, PT5M",
    "3, PT30M",
    "4, PT2H",
    "5, PT5H",
    "6, PT10H",
    "7, PT14H",
    "8, PT20H",
    "9, PT24H"
  })
  void theWaitsGrowFromSecondsToADay(final int tries, final Duration wait) {
    assertThat(withoutJitter.waitAfter(tries, null)).contains(wait);
  }

  @Test
  void theTenthTryIsTheLast() {
    assertThat(withoutJitter.waitAfter(10, null)).isEmpty();
  }

  @Test
  void nothingIsTriedAgainAfterTheLastTryEvenIfTheDestinationAsks() {
    assertThat(withoutJitter.waitAfter(10, Duration.ofSeconds(1))).isEmpty();
  }

  @Test
  void theWholeTakesSomeSeventySixHours() {
    final var whole =
        IntStream.rangeClosed(1, 9)
            .mapToObj(tries -> withoutJitter.waitAfter(tries, null).orElseThrow())
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(whole).isBetween(Duration.ofHours(75), Duration.ofHours(76));
  }

  @Property
  void jitterAddsUpToATenthAndNeverTakesAway(
      @ForAll @IntRange(min = 1, max = 9) final int tries, @ForAll final long seed) {
    final var plain = withoutJitter.waitAfter(tries, null).orElseThrow();
    final var schedule = new RetrySchedule(new Random(seed));

    assertThat(schedule.waitAfter(tries, null).orElseThrow())
        .isBetween(plain, plain.plus(plain.dividedBy(10)));
  }

  @Test
  void jitterReachesATenth() {
    assertThat(new RetrySchedule(always(0.9999)).waitAfter(2, null).orElseThrow())
        .isBetween(Duration.ofSeconds(329), Duration.ofSeconds(330));
  }

  @ParameterizedTest(name = "Retry-After {0} becomes {1}")
  @CsvSource({"PT1H, PT1H", "PT24H, PT24H", "PT240H, PT24H", "PT1S, PT5S", "PT0S, PT5S"})
  void whatTheDestinationAsksForIsGrantedUpToADay(final Duration asked, final Duration wait) {
    assertThat(withoutJitter.waitAfter(1, asked)).contains(wait);
  }

  @Test
  void thoseWhoAreAskedToWaitDoNotComeBackTogetherEither() {
    assertThat(new RetrySchedule(always(0.5)).waitAfter(1, Duration.ofSeconds(100)))
        .contains(Duration.ofSeconds(105));
  }

  private static RandomGenerator always(final double value) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }

      @Override
      public double nextDouble() {
        return value;
      }
    };
  }
}
