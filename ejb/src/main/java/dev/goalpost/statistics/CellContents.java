package dev.goalpost.statistics;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Accounts;
import dev.goalpost.goal.GoalRule;
import dev.goalpost.goal.Goals;
import dev.goalpost.lead.LeadEventType;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.ConversionView;
import dev.goalpost.postback.Conversions;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The conversions and the clients behind a cell of a report. */
@Stateless
public class CellContents {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private RightZone rightZone;
  @Inject private Reports reports;
  @Inject private Accounts accounts;
  @Inject private Goals goals;
  @Inject private Conversions conversions;
  @Inject private Leads leads;

  /**
   * One page of the conversions that the cell counts, newest first.
   *
   * @throws Refusal if the column counts none
   */
  public Page<ConversionView> conversions(final PageRequest page, final CellQuery cell) {
    rightZone.await();
    final var counted = counted(cell);
    if (counted.goalIds().isEmpty()) {
      return nothingOf(cell);
    }
    return page(page, cell, counted, sql -> sql.conversions(page), conversions::byId);
  }

  private static Page<ConversionView> nothingOf(final CellQuery cell) {
    if (cell.column() == null) {
      return new Page<>(List.of(), null);
    }
    throw Refusal.invalidField("column", "\"" + cell.column() + "\" counts no conversions.")
        .breaking("rule.no_conversions", cell.column());
  }

  /** One page of the clients whose doings the cell counts, newest first. */
  public Page<LeadView> clients(final PageRequest page, final CellQuery cell) {
    rightZone.await();
    return page(page, cell, counted(cell), sql -> sql.clients(page), leads::cards);
  }

  private CellSql.Counted counted(final CellQuery cell) {
    final var columns = reports.reportColumns();
    cell.report().goals().forEach(columns::checkGoal);
    final var sums = columns.counted(cell.column());
    final var tokens = sums.stream().map(columns::token).toList();
    return new CellSql.Counted(
        visits(cell, sums),
        goals.rules().stream()
            .filter(goal -> tokens.contains(goal.token()))
            .filter(goal -> isWanted(goal, cell))
            .map(GoalRule::id)
            .toList());
  }

  private static boolean isWanted(final GoalRule goal, final CellQuery cell) {
    return cell.report().goals().isEmpty() || cell.report().goals().contains(goal.token());
  }

  /** Who is after some goals does not ask for clicks, unless by name. */
  private static List<LeadEventType> visits(final CellQuery cell, final List<String> sums) {
    final var asked = cell.report().goals();
    return cell.column() != null || asked.isEmpty() || asked.contains(ReportColumns.NO_GOAL)
        ? Stream.of(StandardCounter.values())
            .filter(counter -> sums.contains(counter.count()))
            .flatMap(counter -> Stream.ofNullable(counter.visit()))
            .toList()
        : List.of();
  }

  private <T> Page<T> page(
      final PageRequest page,
      final CellQuery cell,
      final CellSql.Counted counted,
      final Function<CellSql, Sql> found,
      final Function<Collection<Long>, Map<Long, T>> shown) {
    final boolean isNothingCounted = counted.visits().isEmpty() && counted.goalIds().isEmpty();
    if (cell.report().time().isEmpty() || isNothingCounted) {
      return new Page<>(List.of(), null);
    }
    try (var connection = dataSource.getConnection()) {
      final var sql = new CellSql(AccountScope.current(), cell.report(), counted, zone(connection));
      final var ids = found.apply(sql).read(connection, row -> row.getLong(1));
      return shown(Page.of(ids, page.limit(), Function.identity()), shown);
    } catch (final SQLException e) {
      throw new IllegalStateException("What a cell counts could not be found", e);
    }
  }

  private ZoneId zone(final Connection connection) throws SQLException {
    return Editions.find(connection, AccountScope.current())
        .map(Edition::zone)
        .orElseGet(() -> accounts.current().zone());
  }

  private static <T> Page<T> shown(
      final Page<Long> ids, final Function<Collection<Long>, Map<Long, T>> shown) {
    if (ids.items().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    final var byId = shown.apply(ids.items());
    return new Page<>(
        ids.items().stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList(),
        ids.nextCursor());
  }
}
