package dev.goalpost.admin.look;

import dev.goalpost.account.Accounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Numbers and moments as the browser's language writes them, in the account's time zone. */
@Named
@RequestScoped
public class Formats {

  private static final int MOST_DECIMALS = 4;

  @Inject private Look look;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  private ZoneId zone;

  public String number(final Number number) {
    if (number == null) {
      return "";
    }
    final var format = NumberFormat.getNumberInstance(look.getLocale());
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(number);
  }

  /** An amount, with two decimals or as many as it has. */
  public String money(final BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    final var format = NumberFormat.getNumberInstance(look.getLocale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(MOST_DECIMALS);
    return format.format(amount);
  }

  /** The time if it was today, else the day and the time. */
  public String moment(final Instant moment) {
    if (moment == null) {
      return "";
    }
    final var local = moment.atZone(zone());
    final var format =
        isToday(local)
            ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
            : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
    return format.withLocale(look.getLocale()).format(local);
  }

  /** The moment in full, for where there is room. */
  public String fullMoment(final Instant moment) {
    return moment == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
            .withLocale(look.getLocale())
            .format(moment.atZone(zone()));
  }

  /** The day on which a moment was. */
  public LocalDate dayOf(final Instant moment) {
    return moment.atZone(zone()).toLocalDate();
  }

  public String day(final LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
        .withLocale(look.getLocale())
        .format(day);
  }

  /** The time of day alone. */
  public String time(final Instant moment) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
        .withLocale(look.getLocale())
        .format(moment.atZone(zone()));
  }

  private boolean isToday(final ZonedDateTime local) {
    return local.toLocalDate().equals(clock.instant().atZone(zone()).toLocalDate());
  }

  private ZoneId zone() {
    if (zone == null) {
      zone = ZoneId.of(accounts.settings().zone());
    }
    return zone;
  }
}
