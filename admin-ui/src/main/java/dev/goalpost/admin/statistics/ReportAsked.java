package dev.goalpost.admin.statistics;

import dev.goalpost.admin.look.ColumnTitles;
import dev.goalpost.admin.look.PageNumber;
import dev.goalpost.statistics.Days;
import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.statistics.Reports;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What a request to the page of statistics, or for its file, is about. */
@RequestScoped
public class ReportAsked {

  /** Where a form that is sent says which view it was sent from. */
  static final String VIEW = "view";

  private static final int MOST_GROUPINGS = 5;
  private static final String USUAL_GROUPING = "day";

  @Inject private HttpServletRequest request;
  @Inject private Reports reports;
  @Inject private ColumnTitles titles;
  @Inject private Arrangements arrangements;

  private ReportAddress address;
  private ReportPeriod period;
  private Arrangement arrangement;

  @PostConstruct
  void read() {
    final var view = request.getParameter(VIEW);
    address =
        view == null ? ReportAddress.of(request.getParameterMap()) : ReportAddress.parse(view);
    period = ReportPeriod.of(address, reports);
    arrangement = arrangements.of(address);
  }

  ReportAddress address() {
    return address;
  }

  ReportPeriod period() {
    return period;
  }

  Days days() {
    return period.days();
  }

  Arrangement arrangement() {
    return arrangement;
  }

  /** The address with its columns in it, so that it shows everybody the same. */
  ReportAddress spelledOut() {
    final var columns = arrangement.keys();
    return columns.isEmpty()
        ? address.replacing(ReportAddress.PRESET, List.of(Arrangements.STANDARD))
        : address
            .without(ReportAddress.PRESET)
            .replacing(ReportAddress.COLUMNS, columns)
            .replacing(ReportAddress.TITLE, arrangement.titleValues());
  }

  String basis() {
    return address.first(ReportAddress.BASIS, "event");
  }

  List<String> groupings() {
    final var known = ReportQuery.dimensions();
    final var asked = address.all(ReportAddress.GROUP_BY).stream().filter(known::contains);
    final var groupings = asked.limit(MOST_GROUPINGS).toList();
    return groupings.isEmpty() ? List.of(USUAL_GROUPING) : groupings;
  }

  List<ReportColumn> columns() {
    return arrangement.columns(titles);
  }

  String titleOf(final String key) {
    return arrangement.title(key, titles);
  }

  /** As asked for; else a lone list of campaigns, countries… has the strongest first. */
  String sort() {
    final var asked = address.first(ReportAddress.SORT, null);
    if (asked != null) {
      return asked;
    }
    final boolean lone = groupings().size() == 1 && isFact(groupings().get(0));
    return lone ? "-" + columns().get(0).key() : null;
  }

  private static boolean isFact(final String grouping) {
    return ReportQuery.factKeys().contains(grouping);
  }

  /** The number of the page, from 1. */
  int page() {
    return PageNumber.of(address.first(ReportAddress.PAGE, null));
  }

  /** The report that is shown, of so many rows. */
  ReportQuery query(final int limit, final int offset) {
    return new ReportQuery(
        days().from(),
        days().to(),
        basis(),
        groupings(),
        columns().stream().map(ReportColumn::key).toList(),
        address.filters(),
        sort(),
        limit,
        offset);
  }
}
