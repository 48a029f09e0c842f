package dev.goalpost.admin.dashboard;

import dev.goalpost.admin.chart.Slots;
import dev.goalpost.admin.chart.Trend;
import dev.goalpost.admin.chart.TrendReader;
import dev.goalpost.admin.look.ColumnTitles;
import dev.goalpost.delivery.Deliveries;
import dev.goalpost.delivery.DestinationView;
import dev.goalpost.delivery.Destinations;
import dev.goalpost.delivery.WaitingDelivery;
import dev.goalpost.postback.PostbackJournal;
import dev.goalpost.postback.RejectedCalls;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.statistics.Reports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What came of goals of late, and what needs somebody. */
@Named
@RequestScoped
public class DashboardPage {

  private static final String PERIOD = "last_30_days";
  private static final Duration LATELY = Duration.ofDays(1);
  private static final int MOST_GOALS = 8;
  private static final int MOST_DESTINATIONS = 5;
  private static final int MOST_SLOTS = 1_000;
  private static final double WHOLE = 100;

  @Inject private Reports reports;
  @Inject private ColumnTitles titles;
  @Inject private TrendReader reader;
  @Inject private PostbackJournal journal;
  @Inject private Destinations destinations;
  @Inject private Deliveries deliveries;
  @Inject private Clock clock;

  private Slots slots;
  private Report report;
  private List<RejectedCalls> rejected;
  private List<DestinationView> troubled;
  private WaitingDelivery waiting;
  private boolean waitingRead;

  /** Whether any goal was reached of late. */
  public boolean isAlive() {
    return report().totals().values().stream()
        .filter(Objects::nonNull)
        .anyMatch(total -> new BigDecimal(total.toString()).signum() != 0);
  }

  /** How often goals were reached, day by day. */
  public List<Trend> getGoals() {
    final var columns = goals();
    return columns.stream()
        .map(this::drawn)
        .map(column -> reader.read(column, report(), slots))
        .toList();
  }

  private List<ReportColumn> goals() {
    return titles.all().stream()
        .filter(column -> column.shown() && column.kind().equals("count"))
        .filter(column -> !column.category().equals("clients"))
        .limit(MOST_GOALS)
        .toList();
  }

  private TrendReader.Column drawn(final ReportColumn column) {
    return new TrendReader.Column(
        column.key(),
        titles.of(column.key()),
        column.kind(),
        "statistics?period=" + PERIOD + "&trend=" + column.key());
  }

  private Report report() {
    if (report == null) {
      final var days = reports.days(PERIOD);
      slots = Slots.of(days);
      report =
          reports.report(
              new ReportQuery(
                  days.from(),
                  days.to(),
                  "event",
                  List.of(slots.grouping()),
                  goals().stream().map(ReportColumn::key).toList(),
                  Map.of(),
                  null,
                  MOST_SLOTS,
                  0));
    }
    return report;
  }

  /** The calls of the last day that were rejected and still are. */
  public List<RejectedCalls> getRejected() {
    if (rejected == null) {
      rejected = journal.rejectedSince(clock.instant().minus(LATELY));
    }
    return rejected;
  }

  /** The width of the bar of a reason, of a hundred. */
  public double widthOf(final RejectedCalls calls) {
    return calls.count() * WHOLE / getRejected().get(0).count();
  }

  public List<DestinationView> getTroubled() {
    if (troubled == null) {
      troubled = destinations.inTrouble(MOST_DESTINATIONS);
    }
    return troubled;
  }

  /** The delivery that has waited for longest, or null. */
  public WaitingDelivery getWaiting() {
    if (!waitingRead) {
      waiting = deliveries.longestWaiting().orElse(null);
      waitingRead = true;
    }
    return waiting;
  }
}
