package dev.goalpost.statistics;

import dev.goalpost.platform.SheetText;
import dev.goalpost.statistics.Report.Column;
import dev.goalpost.statistics.Report.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A report as text, its columns under titles or the keys that they have in requests. */
public final class ReportCsv extends Sheet {

  private static final char MARK = '\uFEFF';

  private final List<String> groups;
  private final Map<String, String> titles;
  private final CSVPrinter printer;
  private List<Column> columns;

  /**
   * @param marked whether a byte order mark goes first: some programs take the text for one in
   *     another encoding without it
   * @param titles of groups and columns, by key; what has none stands under its key
   */
  public ReportCsv(
      final OutputStream stream,
      final List<String> groups,
      final Map<String, String> titles,
      final boolean marked)
      throws IOException {
    final Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    if (marked) {
      writer.write(MARK);
    }
    this.groups = groups;
    this.titles = titles;
    this.printer = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  @Override
  void begin(final List<Column> all) throws IOException {
    columns = all;
    printer.printRecord(
        Stream.concat(groups.stream(), columns.stream().map(Column::key))
            .map(key -> SheetText.written(titles.getOrDefault(key, key)))
            .toList());
  }

  @Override
  void add(final Row row) throws IOException {
    final var keys = groups.stream().map(group -> SheetText.written(row.group().get(group)));
    final var values = columns.stream().map(column -> plain(row.values().get(column.key())));
    printer.printRecord(Stream.<Object>concat(keys, values).toList());
  }

  /** Numbers are no formulas, also if they are negative. */
  private static Object plain(final Object value) {
    if (value instanceof BigDecimal sum) {
      return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }
    return value;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
