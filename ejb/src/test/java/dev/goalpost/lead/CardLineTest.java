package dev.goalpost.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CardLineTest {

  private static final Instant NOON = Instant.parse("2026-09-21T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final CardLine line = CardLine.empty(new CardLine.Key(1, 2), 0);

  @Test
  void anEmptyLineIsNotReachedAndNeedNotBeStored() {
    assertThat(line.isReached()).isFalse();
    assertThat(line.isChanged()).isFalse();
    assertThat(line.lastWas(null, NOON, MINUTE)).isFalse();
  }

  @Test
  void aCountedEventIsFirstAndLast() {
    count(7, "5", NOON);

    assertThat(line.isReached()).isTrue();
    assertThat(line.isChanged()).isTrue();
    assertThat(line.times()).isEqualTo(1);
    assertThat(line.amount()).isEqualByComparingTo("5");
    assertThat(line.firstEventId()).isEqualTo(7);
    assertThat(line.lastEventId()).isEqualTo(7);
    assertThat(line.firstAt()).isEqualTo(NOON);
    assertThat(line.lastAt()).isEqualTo(NOON);
  }

  @Test
  void firstAndLastEventGoByArrivalAndTheTimesByWhatHappened() {
    count(7, "5", NOON);
    count(8, "5", NOON.minusSeconds(60));
    count(9, "5", NOON.minusSeconds(30));

    assertThat(line.firstEventId()).isEqualTo(7);
    assertThat(line.lastEventId()).isEqualTo(9);
    assertThat(line.firstAt()).isEqualTo(NOON.minusSeconds(60));
    assertThat(line.lastAt()).isEqualTo(NOON);
  }

  @Property
  void theTotalIsTheExactSumInAnyOrder(
      @ForAll @Size(max = 30)
          final List<@LongRange(min = -99_999_999, max = 99_999_999) Long> cents) {
    final var total = CardLine.empty(new CardLine.Key(1, 2), 0);
    for (final long amount : cents) {
      final var worth = BigDecimal.valueOf(amount, 4);
      total.count(1, worth, worth, NOON, NOON);
    }

    assertThat(total.times()).isEqualTo(cents.size());
    assertThat(total.amount())
        .isEqualByComparingTo(
            BigDecimal.valueOf(cents.stream().mapToLong(Long::longValue).sum(), 4));
  }

  @Test
  void anAmountWithoutARateWaitsOutsideTheTotalAndJoinsLater() {
    line.count(7, new BigDecimal("10"), null, NOON, NOON);

    assertThat(line.times()).isEqualTo(1);
    assertThat(line.amount()).isZero();
    assertThat(line.waiting()).isEqualTo(1);

    line.join(new BigDecimal("12"));

    assertThat(line.times()).isEqualTo(1);
    assertThat(line.amount()).isEqualByComparingTo("12");
    assertThat(line.waiting()).isZero();
  }

  @Test
  void anEventWithoutAnAmountWaitsForNothing() {
    line.count(7, null, null, NOON, NOON);

    assertThat(line.amount()).isZero();
    assertThat(line.waiting()).isZero();
  }

  @Test
  void theLastAmountIsRecognisedHoweverItIsWritten() {
    count(7, "5.00", NOON);

    assertThat(line.lastWas(new BigDecimal("5"), NOON, MINUTE)).isTrue();
    assertThat(line.lastWas(new BigDecimal("6"), NOON, MINUTE)).isFalse();
    assertThat(line.lastWas(null, NOON, MINUTE)).isFalse();
  }

  private void count(final long eventId, final String amount, final Instant occurredAt) {
    final var worth = new BigDecimal(amount);
    line.count(eventId, worth, worth, occurredAt, NOON);
  }
}
