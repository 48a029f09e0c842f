package dev.goalpost.statistics;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports as spreadsheets. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportFiles {

  /** The type of an Excel workbook. */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private Reports reports;

  /**
   * A report as text, under keys.
   *
   * @param marked whether a byte order mark goes first
   * @throws dev.goalpost.platform.Refusal if something is asked for that is not known
   */
  public ReportFile csv(final ReportQuery query, final boolean marked) {
    return csv(query, marked, Map.of());
  }

  /**
   * A report as text.
   *
   * @param titles that stand in place of the keys of groups and columns
   * @throws dev.goalpost.platform.Refusal if something is asked for that is not known
   */
  public ReportFile csv(
      final ReportQuery query, final boolean marked, final Map<String, String> titles) {
    return ReportFile.of(
        name(query, "csv"),
        "text/csv;charset=UTF-8",
        stream -> new ReportCsv(stream, query.groupBy(), titles, marked),
        sheet -> reports.export(query, sheet));
  }

  /**
   * A report as an Excel workbook.
   *
   * @throws dev.goalpost.platform.Refusal if something is asked for that is not known
   */
  public ReportFile xlsx(final ReportQuery query) {
    return xlsx(query, titles());
  }

  /**
   * A report as an Excel workbook.
   *
   * @param titles of all groups, and of columns that are not to have their own, by key
   * @throws dev.goalpost.platform.Refusal if something is asked for that is not known
   */
  public ReportFile xlsx(final ReportQuery query, final Map<String, String> titles) {
    return ReportFile.of(
        name(query, "xlsx"),
        XLSX,
        stream -> new ReportXlsx(stream, query.groupBy(), titles),
        sheet -> reports.export(query, sheet));
  }

  private Map<String, String> titles() {
    return reports.groupings().stream().collect(Collectors.toMap(Grouping::key, Grouping::title));
  }

  private static String name(final ReportQuery query, final String extension) {
    return "statistics-%s-%s.%s".formatted(query.from(), query.to(), extension);
  }
}
