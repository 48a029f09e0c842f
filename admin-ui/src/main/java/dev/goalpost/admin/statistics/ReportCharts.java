package dev.goalpost.admin.statistics;

import dev.goalpost.admin.chart.Funnel;
import dev.goalpost.admin.chart.Slots;
import dev.goalpost.admin.chart.Trend;
import dev.goalpost.admin.chart.TrendReader;
import dev.goalpost.admin.look.ColumnTitles;
import dev.goalpost.admin.look.Figures;
import dev.goalpost.platform.Refusal;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.statistics.Reports;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The period that is shown as charts: chosen columns over time, and counts as a funnel. */
@Named
@RequestScoped
public class ReportCharts {

  private static final int MOST_SLOTS = 10_000;
  private static final int MOST_TRENDS = 4;
  private static final int MOST_STEPS = 8;
  private static final String COUNT = "count";
  private static final List<String> USUAL_TRENDS =
      List.of("clicks", "registrations", "first_sales_count", "first_sales_sum");

  /** What happens once per client: a client who buys again and again is no step after the first. */
  private static final List<String> USUAL_STEPS =
      List.of("clicks", "subscribers", "registrations", "first_sales_count");

  /** What the form that chooses has fields for. */
  private static final Set<String> CHOSEN = Set.of(ReportAddress.TREND, ReportAddress.FUNNEL);

  @Inject private ReportAsked asked;
  @Inject private ColumnTitles titles;
  @Inject private Reports reports;
  @Inject private TrendReader reader;
  @Inject private Figures figures;

  private Slots slots;
  private Report report;

  /** A column that can be drawn. */
  public record Choice(String key, String title, boolean trend, boolean step, boolean countable) {}

  /** The values of all trends at one time. */
  public record Line(String time, List<String> values) {}

  @PostConstruct
  void read() {
    if (asked.days() != null) {
      slots = Slots.of(asked.days());
      try {
        report = reports.report(query());
      } catch (final Refusal shownWithTheTable) {
        report = null;
      }
    }
  }

  private ReportQuery query() {
    return new ReportQuery(
        asked.days().from(),
        asked.days().to(),
        asked.basis(),
        List.of(slots.grouping()),
        Stream.concat(trendKeys().stream(), stepKeys().stream()).distinct().toList(),
        asked.address().filters(),
        null,
        MOST_SLOTS,
        0);
  }

  private List<String> trendKeys() {
    return chosen(ReportAddress.TREND, USUAL_TRENDS).limit(MOST_TRENDS).toList();
  }

  private List<String> stepKeys() {
    return chosen(ReportAddress.FUNNEL, USUAL_STEPS)
        .filter(key -> isCount(titles.column(key)))
        .limit(MOST_STEPS)
        .toList();
  }

  private Stream<String> chosen(final String name, final List<String> usual) {
    final var asked = this.asked.address().all(name).stream().filter(titles::has).toList();
    return (asked.isEmpty() ? usual : asked).stream();
  }

  private static boolean isCount(final ReportColumn column) {
    return column.kind().equals(COUNT);
  }

  /** Whether there is anything to draw. */
  public boolean isDrawn() {
    return report != null && !report.rows().isEmpty();
  }

  public List<Trend> getTrends() {
    return trendKeys().stream()
        .filter(this::isCounted)
        .map(titles::column)
        .map(
            column ->
                new TrendReader.Column(
                    column.key(), asked.titleOf(column.key()), column.kind(), null))
        .map(column -> reader.read(column, report, slots))
        .toList();
  }

  private boolean isCounted(final String key) {
    return report.totals().containsKey(key);
  }

  /** The same as a table, a line for each time. */
  public List<Line> getLines() {
    final var trends = getTrends();
    return IntStream.range(0, slots.keys().size())
        .mapToObj(
            at ->
                new Line(
                    figures.time(slots.grouping(), slots.keys().get(at)),
                    trends.stream().map(trend -> trend.moments().get(at).value()).toList()))
        .toList();
  }

  public Funnel getFunnel() {
    return Funnel.of(
        stepKeys().stream()
            .filter(this::isCounted)
            .map(key -> new Funnel.Count(key, asked.titleOf(key), count(key)))
            .toList());
  }

  private long count(final String key) {
    return ((Number) report.totals().get(key)).longValue();
  }

  public List<Choice> getChoices() {
    final var trends = trendKeys();
    final var steps = stepKeys();
    return titles.all().stream()
        .map(
            column ->
                new Choice(
                    column.key(),
                    asked.titleOf(column.key()),
                    trends.contains(column.key()),
                    steps.contains(column.key()),
                    isCount(column)))
        .toList();
  }

  /** What the form that chooses has no fields for, and keeps. */
  public List<ReportAddress.Field> getKept() {
    return asked.address().fields().stream()
        .filter(field -> !CHOSEN.contains(field.name()))
        .toList();
  }
}
