package dev.goalpost.web.statistics;

import dev.goalpost.statistics.Report;
import dev.goalpost.web.listing.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as a spreadsheet: the groups, then the columns, under the keys that they have in
 * requests. It has no row of totals, so that a program may add up what it reads.
 */
final class ReportCsv {

  private ReportCsv() {}

  static void write(final Report report, final List<String> groups, final OutputStream stream)
      throws IOException {
    final var printer =
        new CSVPrinter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    printer.printRecord(heads(report, groups));
    for (final var row : report.rows()) {
      printer.printRecord(cells(report, groups, row));
    }
    printer.flush();
  }

  private static List<String> heads(final Report report, final List<String> groups) {
    final var heads = new ArrayList<>(groups);
    report.columns().forEach(column -> heads.add(Cell.written(column.key())));
    return heads;
  }

  private static List<Object> cells(
      final Report report, final List<String> groups, final Report.Row row) {
    final var cells = new ArrayList<Object>();
    groups.forEach(group -> cells.add(Cell.written(row.group().get(group))));
    report.columns().forEach(column -> cells.add(plain(row.values().get(column.key()))));
    return cells;
  }

  /** Numbers are no formulas, also if they are negative. */
  private static Object plain(final Object value) {
    if (value instanceof BigDecimal sum) {
      return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }
    return value;
  }
}
