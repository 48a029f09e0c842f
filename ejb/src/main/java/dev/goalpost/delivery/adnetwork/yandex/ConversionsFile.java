package dev.goalpost.delivery.adnetwork.yandex;

import dev.goalpost.delivery.adnetwork.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A file of offline conversions: UTF-8, a line per event, no amount where there is none. */
final class ConversionsFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private ConversionsFile() {}

  /**
   * @param reports of visitors of one kind
   */
  static String of(final Visitor.Type type, final List<Report> reports) {
    final var file = new StringBuilder();
    try (var printer = new CSVPrinter(file, FORMAT)) {
      printer.printRecord(type.column(), "Target", "DateTime", "Price", "Currency");
      for (final var report : reports) {
        print(printer, report);
      }
      return file.toString();
    } catch (final IOException e) {
      throw new UncheckedIOException("A text takes whatever is written to it", e);
    }
  }

  private static void print(final CSVPrinter printer, final Report report) throws IOException {
    final var value = report.value();
    printer.printRecord(
        Visitor.of(report).orElseThrow().id(),
        report.eventName(),
        report.unixSeconds(),
        value == null ? null : value.toPlainString(),
        report.currency());
  }
}
