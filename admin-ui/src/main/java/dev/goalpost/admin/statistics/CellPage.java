package dev.goalpost.admin.statistics;

import dev.goalpost.admin.look.ColumnTitles;
import dev.goalpost.admin.look.Figures;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.lead.LeadView;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.ConversionView;
import dev.goalpost.statistics.CellContents;
import dev.goalpost.statistics.CellQuery;
import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.ReportQuery;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a cell of the report counts: conversions, or else clients. */
@Named
@RequestScoped
public class CellPage {

  private static final int ROWS = 50;
  private static final String VIEW = "statistics-cell?";
  private static final String COLUMN = "column";
  private static final String HOUR = "hour";
  private static final Set<String> COUNTED = Set.of("count", "sum");
  private static final String[] OF_TABLES = {
    ReportAddress.GROUP_BY,
    ReportAddress.COLUMNS,
    ReportAddress.TITLE,
    ReportAddress.PRESET,
    ReportAddress.SORT,
    ReportAddress.PAGE,
    ReportAddress.TREND,
    ReportAddress.FUNNEL
  };

  @Inject private HttpServletRequest request;
  @Inject private ReportAsked asked;
  @Inject private ColumnTitles titles;
  @Inject private CellContents contents;
  @Inject private Figures figures;

  private Page<ConversionView> conversions = new Page<>(List.of(), null);
  private Page<LeadView> clients = new Page<>(List.of(), null);
  private final PageFault fault = new PageFault();

  /** Whether something stands behind a value. */
  static boolean isOpen(final ReportColumn column, final Object value) {
    return COUNTED.contains(column.kind())
        && value instanceof Number number
        && number.doubleValue() != 0;
  }

  /**
   * Where the cell of a row leads.
   *
   * @param group the values that the row is of; empty for all rows
   */
  static String href(final ReportAsked asked, final Map<String, String> group, final String key) {
    final var groupings = asked.groupings().stream().filter(group::containsKey).toList();
    final var cell =
        Drill.narrowed(asked.address(), asked.days(), groupings, group).without(OF_TABLES);
    final var hour = group.get(HOUR);
    return VIEW
        + cell.query()
        + (cell.query().isEmpty() ? "" : "&")
        + (hour == null ? "" : HOUR + "=" + encoded(hour) + "&")
        + COLUMN
        + "="
        + key;
  }

  @PostConstruct
  void read() {
    final boolean found = fault.told(this::exists, false);
    if (found && isOfClients()) {
      clients = fault.told(() -> contents.clients(page(), cell()), clients);
    } else if (found) {
      conversions = fault.told(() -> contents.conversions(page(), cell()), conversions);
    }
  }

  private boolean exists() {
    if (asked.days() == null || !titles.has(column())) {
      throw Refusal.notFound("Cell");
    }
    return true;
  }

  private PageRequest page() {
    return PageRequest.of(ROWS, parameter("cursor"));
  }

  private CellQuery cell() {
    final var days = asked.days();
    final var report =
        new ReportQuery(
            days.from(), days.to(), asked.basis(), List.of(), List.of(), filters(), null, ROWS, 0);
    return new CellQuery(report, column());
  }

  private Map<String, List<String>> filters() {
    final var filters = new LinkedHashMap<>(asked.address().filters());
    final var hour = parameter(HOUR);
    if (hour != null) {
      filters.put(HOUR, List.of(hour));
    }
    return filters;
  }

  /** The value of a parameter, or null. */
  private String parameter(final String name) {
    final var value = request.getParameter(name);
    return value == null ? null : ReportAddress.decoded(value);
  }

  private String column() {
    final var column = parameter(COLUMN);
    return column == null ? "" : column;
  }

  /** What of the address is not known, or null. */
  public Refusal getFault() {
    return fault.refusal();
  }

  /** Whether the cell counts what clients did, and no conversions. */
  public boolean isOfClients() {
    return titles.column(column()).category().equals("clients");
  }

  public String getTitle() {
    return titles.has(column()) ? titles.of(column()) : "";
  }

  /** The hour, or nothing. */
  public String getHour() {
    final var hour = parameter(HOUR);
    return hour == null || getFault() != null ? "" : figures.period(HOUR, hour);
  }

  public List<ConversionView> getConversions() {
    return conversions.items();
  }

  public List<LeadView> getClients() {
    return clients.items();
  }

  /** Whether there is anything to list. */
  public boolean isFilled() {
    return !conversions.items().isEmpty() || !clients.items().isEmpty();
  }

  /** The next rows, or null. */
  public String getHrefNext() {
    final var cursor =
        conversions.nextCursor() == null ? clients.nextCursor() : conversions.nextCursor();
    return cursor == null ? null : VIEW + withoutCursor() + "&cursor=" + encoded(cursor);
  }

  /** Of a further page: the first rows; else null. */
  public String getHrefFirst() {
    return parameter("cursor") == null ? null : VIEW + withoutCursor();
  }

  private String withoutCursor() {
    final var hour = parameter(HOUR);
    return asked.address().query()
        + (hour == null ? "" : "&" + HOUR + "=" + encoded(hour))
        + "&"
        + COLUMN
        + "="
        + encoded(column());
  }

  private static String encoded(final String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The report of the same period and filters. */
  public String getHrefReport() {
    return ReportTable.href(asked.address());
  }
}
