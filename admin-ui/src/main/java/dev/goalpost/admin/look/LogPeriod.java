package dev.goalpost.admin.look;

import dev.goalpost.platform.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The period that a log shows, as its address says it: from a time of the account's calendar until
 * before another one. Without either it has no such end.
 */
public final class LogPeriod {

  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String EXAMPLE = "2026-11-23T14:00";

  private final Supplier<String> zone;

  private String from;
  private String to;

  /**
   * @param zone the account's, asked for where there is a period
   */
  public LogPeriod(final Supplier<String> zone) {
    this.zone = zone;
  }

  /**
   * The first moment, or null.
   *
   * @throws Refusal if what the address says is no time
   */
  public Instant first() {
    return moment(FROM, from);
  }

  /**
   * The first moment after, or null.
   *
   * @throws Refusal if what the address says is no time, or none after the first
   */
  public Instant after() {
    final var first = first();
    final var after = moment(TO, to);
    if (first != null && after != null && !first.isBefore(after)) {
      throw Refusal.invalidField(TO, "to must be after from.").breaking("rule.times_reversed");
    }
    return after;
  }

  private Instant moment(final String field, final String text) {
    try {
      return text == null
          ? null
          : LocalDateTime.parse(text.strip()).atZone(ZoneId.of(zone.get())).toInstant();
    } catch (final DateTimeException malformed) {
      throw Refusal.invalidField(field, field + " must be a time such as " + EXAMPLE + ".")
          .breaking("rule.local_time", text, EXAMPLE);
    }
  }

  /** Whether it has neither beginning nor end. */
  public boolean isWhole() {
    return from == null && to == null;
  }

  /** Adds it to the address of a page. */
  public Redirect in(final Redirect page) {
    return page.with(FROM, from).with(TO, to);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(final String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(final String to) {
    this.to = to;
  }
}
