package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.ItemFilter;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/** Reads the totals of the account in scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reports {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private RightZone rightZone;
  @Inject private Postings postings;
  @Inject private Goals goals;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  /**
   * A page of groups, with all that was committed before. Rows and totals are of one moment.
   *
   * @throws Refusal if something is asked for that is not known
   */
  public Report report(final ReportQuery query) {
    final var reader = new ReportReader(query, reportColumns());
    return read((view, totals) -> reader.page(view.connection(), totals));
  }

  /**
   * The same row by row, so that memory does not grow with them.
   *
   * @param query its limit may be {@link Integer#MAX_VALUE}, for all rows
   * @throws Refusal if something is asked for that is not known; {@code sink} was given nothing
   *     then
   */
  public void export(final ReportQuery query, final RowSink sink) {
    final var reader = new ReportReader(query, reportColumns());
    read(
        (view, totals) -> {
          sink.columns(reader.heads());
          reader.all(view.connection(), totals, sink);
          return null;
        });
  }

  /** All columns that a report can have, in their order. */
  public List<ReportColumn> columns() {
    return List.copyOf(reportColumns().all());
  }

  /** What a report can be grouped by. */
  public List<Grouping> groupings() {
    return Arrays.stream(Dimension.values()).map(Grouping::of).toList();
  }

  /**
   * The days of a period that goes by a name, seen from today in the account's zone.
   *
   * @throws Refusal if there is none of that name
   */
  public Days days(final String period) {
    final var zone = accounts.current().zone();
    return PeriodPreset.of(period).until(LocalDate.ofInstant(clock.instant(), zone));
  }

  /** The columns of the account in scope. */
  public ReportColumns reportColumns() {
    return new ReportColumns(GoalColumns.of(allGoals()));
  }

  private List<GoalView> allGoals() {
    final var all = new ArrayList<GoalView>();
    var cursor = (String) null;
    do {
      final var page =
          goals.list(PageRequest.of(PageRequest.LARGEST_LIMIT, cursor), ItemFilter.ALL);
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  /** How something is read of totals that do not change meanwhile. */
  private interface Reading<T> {
    T of(StillView view, ReportSql.Totals totals) throws SQLException;
  }

  private <T> T read(final Reading<T> reading) {
    final long accountId = AccountScope.current();
    rightZone.await();
    postings.post(accountId);
    try (var view = StillView.open(dataSource)) {
      final int edition =
          Editions.find(view.connection(), accountId).map(Edition::number).orElse(1);
      return reading.of(view, new ReportSql.Totals(accountId, edition, view.engine()));
    } catch (final SQLException e) {
      throw new IllegalStateException("The totals could not be read", e);
    }
  }
}
