package dev.goalpost.admin.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The values and periods of reports as the browser's language writes them. */
@Named
@RequestScoped
public class Figures {

  private static final String NONE = "—";

  @Inject private Look look;
  @Inject private Formats formats;

  /**
   * A value of a column.
   *
   * @param kind of the column: {@code count}, {@code sum}, {@code percent} or {@code ratio}
   * @param value null where there is none
   */
  public String of(final String kind, final Object value) {
    if (value == null) {
      return NONE;
    }
    return switch (kind) {
      case "sum" -> formats.money((BigDecimal) value);
      case "percent" -> percent((Number) value);
      default -> formats.number((Number) value);
    };
  }

  private String percent(final Number value) {
    final var format = NumberFormat.getPercentInstance(look.getLocale());
    format.setMinimumFractionDigits(2);
    return format.format(BigDecimal.valueOf(value.doubleValue()).movePointLeft(2));
  }

  public String day(final LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
  }

  /** The key of a period, such as {@code 2026-11-23T14:00}, as it is read. */
  public String period(final String dimension, final String key) {
    return switch (dimension) {
      case "hour" ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(locale())
              .format(LocalDateTime.parse(key));
      case "day" -> day(LocalDate.parse(key));
      case "month" ->
          DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(YearMonth.parse(key));
      default -> key;
    };
  }

  /** The same where the day is plain: of an hour, only the time. */
  public String time(final String dimension, final String key) {
    return dimension.equals("hour")
        ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(locale())
            .format(LocalDateTime.parse(key))
        : period(dimension, key);
  }

  private Locale locale() {
    return look.getLocale();
  }
}
