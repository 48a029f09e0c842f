package dev.goalpost.admin.dashboard;

import dev.goalpost.account.Accounts;
import dev.goalpost.admin.look.Figures;
import dev.goalpost.admin.look.Texts;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.statistics.Reports;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Today beside yesterday and the same day of the week before, each up to the hour that has begun.
 */
@Named
@RequestScoped
public class TodayPanel {

  private static final String SUM = "sum";
  private static final String COUNT = "count";
  private static final int HOURS = 24;
  private static final int DAYS_OF_WEEK = 7;

  /** What is compared, and of which kind it is. */
  private static final Map<String, String> KINDS =
      Map.of(
          "clicks", COUNT,
          "subscribers", COUNT,
          "registrations", COUNT,
          "first_sales_count", COUNT,
          "first_sales_sum", SUM,
          "repeat_sales_sum", SUM);

  private static final List<String> KEYS =
      List.of(
          "clicks",
          "subscribers",
          "registrations",
          "first_sales_count",
          "first_sales_sum",
          "repeat_sales_sum");

  @Inject private Reports reports;
  @Inject private Accounts accounts;
  @Inject private Clock clock;
  @Inject private Figures figures;
  @Inject private Texts texts;

  private LocalDateTime now;
  private DayByHour today;
  private DayByHour yesterday;
  private DayByHour weekBefore;

  /**
   * A figure of today.
   *
   * @param href where more is told of it
   * @param wholeYesterday what it came to by the end of yesterday
   */
  public record Tile(
      String key,
      String title,
      String today,
      String href,
      String wholeYesterday,
      List<Than> than) {}

  /**
   * How it compares.
   *
   * @param day {@code yesterday} or {@code week}
   * @param change in words, or empty where nothing had come
   */
  public record Than(String day, String before, String direction, String change) {}

  @PostConstruct
  void read() {
    now = LocalDateTime.ofInstant(clock.instant(), accounts.current().zone());
    today = hours(now.toLocalDate());
    yesterday = hours(now.toLocalDate().minusDays(1));
    weekBefore = hours(now.toLocalDate().minusDays(DAYS_OF_WEEK));
  }

  private DayByHour hours(final LocalDate day) {
    return new DayByHour(
        reports.report(
            new ReportQuery(day, day, "event", List.of("hour"), KEYS, Map.of(), null, HOURS, 0)));
  }

  /** The hour that it is now has only begun: days are compared by the hours before it. */
  public String getUntil() {
    return figures.time("hour", now.truncatedTo(ChronoUnit.HOURS).toString());
  }

  public List<Tile> getTiles() {
    return KEYS.stream().map(this::tile).toList();
  }

  private Tile tile(final String key) {
    return new Tile(
        key,
        texts.of("column." + key),
        read(key, today.whole(key)),
        "statistics?period=today&group_by=hour&trend=" + key,
        read(key, yesterday.whole(key)),
        List.of(than("yesterday", key, yesterday), than("week", key, weekBefore)));
  }

  private Than than(final String day, final String key, final DayByHour other) {
    final int hour = now.getHour();
    final var comparison = new Comparison(today.until(hour, key), other.until(hour, key));
    final var change = comparison.change();
    return new Than(
        day,
        read(key, comparison.before()),
        comparison.direction(),
        change == null ? "" : texts.of("dashboard." + comparison.direction(), Math.abs(change)));
  }

  private String read(final String key, final BigDecimal value) {
    return figures.of(KINDS.get(key), value);
  }
}
