package dev.goalpost.statistics;

import dev.goalpost.platform.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A period that goes by a name. */
enum PeriodPreset {
  TODAY,
  YESTERDAY,
  LAST_7_DAYS,
  LAST_30_DAYS,
  THIS_MONTH,
  LAST_MONTH;

  /**
   * @throws Refusal if there is none of that name
   */
  static PeriodPreset of(final String name) {
    return Arrays.stream(values())
        .filter(preset -> preset.code().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.invalidField("period", "period must be one of " + codes()));
  }

  private String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static String codes() {
    return Arrays.stream(values())
        .map(PeriodPreset::code)
        .collect(Collectors.joining(", ", "", "."));
  }

  /** The last days include today; a month that is not over ends today. */
  Days until(final LocalDate today) {
    final var monthBefore = today.minusMonths(1);
    return switch (this) {
      case TODAY -> new Days(today, today);
      case YESTERDAY -> new Days(today.minusDays(1), today.minusDays(1));
      case LAST_7_DAYS -> new Days(today.minusDays(6), today);
      case LAST_30_DAYS -> new Days(today.minusDays(29), today);
      case THIS_MONTH -> new Days(today.withDayOfMonth(1), today);
      case LAST_MONTH ->
          new Days(
              monthBefore.withDayOfMonth(1),
              monthBefore.withDayOfMonth(monthBefore.lengthOfMonth()));
    };
  }
}
