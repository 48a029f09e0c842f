package dev.goalpost.statistics;

import dev.goalpost.statistics.Report.Column;
import dev.goalpost.statistics.Report.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as an Excel workbook, its columns under their titles. Cells have types: what is a text
 * stays one, whatever it begins with, and days and hours can be calculated with.
 */
public final class ReportXlsx extends Sheet {

  private static final String NAME = "Statistics";
  private static final int ROWS_AT_ONCE = 500;

  private final Workbook workbook;
  private final List<String> groups;
  private final Map<String, String> titles;
  private List<Column> columns;
  private Worksheet sheet;
  private int sheets;
  private int line;

  /**
   * @param titles of groups, and of columns that are not to have their own, by key
   */
  public ReportXlsx(
      final OutputStream stream, final List<String> groups, final Map<String, String> titles) {
    this.workbook = new Workbook(stream, "Goalpost", null);
    this.groups = groups;
    this.titles = titles;
  }

  @Override
  void begin(final List<Column> all) throws IOException {
    columns = all;
    addSheet();
  }

  private void addSheet() throws IOException {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? NAME : NAME + " " + sheets);
    sheet.freezePane(groups.size(), 1);
    int cell = 0;
    for (final var group : groups) {
      head(cell++, titles.get(group));
    }
    for (final var column : columns) {
      head(cell++, titles.getOrDefault(column.key(), column.title()));
    }
    line = 1;
  }

  private void head(final int cell, final String title) {
    text(0, cell, title);
    sheet.style(0, cell).bold().set();
  }

  @Override
  void add(final Row row) throws IOException {
    if (line == Worksheet.MAX_ROWS) {
      sheet.finish();
      addSheet();
    }
    int cell = 0;
    for (final var group : groups) {
      key(cell++, group, row.group().get(group));
    }
    for (final var column : columns) {
      number(cell++, row.values().get(column.key()));
    }
    if (++line % ROWS_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  private void key(final int cell, final String group, final String key) {
    switch (group) {
      case "day" -> {
        sheet.value(line, cell, LocalDate.parse(key));
        format(cell, "yyyy-mm-dd");
      }
      case "hour" -> {
        sheet.value(line, cell, LocalDateTime.parse(key));
        format(cell, "yyyy-mm-dd hh:mm");
      }
      default -> text(line, cell, key);
    }
  }

  /** Not among the texts that a workbook shares: these stay in memory until its end. */
  private void text(final int row, final int cell, final String text) {
    if (text != null) {
      sheet.inlineString(row, cell, text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", " "));
    }
  }

  private void number(final int cell, final Object value) {
    if (value instanceof Number number) {
      sheet.value(line, cell, number);
      if (value instanceof BigDecimal) {
        format(cell, "0.00##");
      } else if (value instanceof Double) {
        format(cell, "0.00");
      }
    }
  }

  private void format(final int cell, final String format) {
    sheet.style(line, cell).format(format).set();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
