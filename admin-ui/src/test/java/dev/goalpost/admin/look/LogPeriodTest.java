package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogPeriodTest {

  private final LogPeriod period = new LogPeriod(() -> "Asia/Kathmandu");

  @Test
  void itsTimesAreThoseOfTheAccountsCalendar() {
    period.setFrom("2026-11-23T14:00");
    period.setTo("2026-11-23T15:00:30");

    assertThat(period.first()).isEqualTo(Instant.parse("2026-11-23T08:15:00Z"));
    assertThat(period.after()).isEqualTo(Instant.parse("2026-11-23T09:15:30Z"));
    assertThat(period.isWhole()).isFalse();
    assertThat(period.in(Redirect.to("/log")).outcome())
        .endsWith("&from=2026-11-23T14%3A00&to=2026-11-23T15%3A00%3A30");
  }

  @Test
  void withoutTimesItHasNoEnds() {
    assertThat(period.first()).isNull();
    assertThat(period.after()).isNull();
    assertThat(period.isWhole()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"14:00", "2026-11-23", "2026-13-45T00:00", "yesterday"})
  void whatIsNoTimeIsRefusedBesideItsField(String text) {
    period.setFrom(text);

    assertThatThrownBy(period::first)
        .isInstanceOfSatisfying(
            Refusal.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("from");
              assertThat(refused.rule()).isEqualTo("rule.local_time");
            });
  }

  @ParameterizedTest
  @CsvSource({"2026-11-23T15:00, 2026-11-23T14:00", "2026-11-23T15:00, 2026-11-23T15:00"})
  void anEndThatIsNotAfterTheBeginningIsRefused(String from, String to) {
    period.setFrom(from);
    period.setTo(to);

    assertThatThrownBy(period::after)
        .isInstanceOfSatisfying(
            Refusal.class, refused -> assertThat(refused.rule()).isEqualTo("rule.times_reversed"));
  }
}
