package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTextTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L, Long.MAX_VALUE})
  void anIdIsReadAsItIsWritten(final long id) {
    assertThat(IdText.parse(Long.toString(id))).contains(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-29", "2027-07-23", "2070-01-01", "2087-01-01"})
  void soAreTheIdsOfDecadesToCome(final LocalDate day) {
    final Instant moment = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    final long id = TimeOrderedIds.firstAt(moment);
    assertThat(IdText.parse(Long.toString(id))).contains(id);
  }

  @Test
  void anIdIsReadBehindWhatItFollows() {
    assertThat(IdText.after("remove-", "remove-1000000000000000000"))
        .contains(1_000_000_000_000_000_000L);
    assertThat(IdText.after("remove-", "remove-7x")).isEmpty();
    assertThat(IdText.after("remove-", "save")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.0", " 1", "abc", "9223372036854775808", "٣"})
  void nothingElseIsAnId(final String text) {
    assertThat(IdText.parse(text)).isEmpty();
  }
}
