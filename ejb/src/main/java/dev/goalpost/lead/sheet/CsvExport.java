package dev.goalpost.lead.sheet;

import dev.goalpost.lead.LeadFilter;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.SheetText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The leads that a list would show, all of them, as a spreadsheet that can be imported again. It is
 * read while it is written, a page at a time.
 */
@ApplicationScoped
public class CsvExport {

  @Inject private Leads leads;

  /** A spreadsheet that waits to be written. */
  @FunctionalInterface
  public interface Content {

    /** Writes it, and leaves {@code stream} open. */
    void writeTo(OutputStream stream) throws IOException;
  }

  /**
   * @throws Refusal if the filter is wrong
   */
  public Content of(final LeadFilter filter) {
    final var first = page(null, filter);
    return stream -> write(stream, first, filter);
  }

  private Page<LeadView> page(final String cursor, final LeadFilter filter) {
    return leads.list(PageRequest.of(PageRequest.LARGEST_LIMIT, cursor), filter);
  }

  private void write(final OutputStream stream, final Page<LeadView> first, final LeadFilter filter)
      throws IOException {
    final var printer =
        new CSVPrinter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    printer.printRecord(LeadColumns.EXPORTED);
    var page = first;
    write(printer, page.items());
    while (page.nextCursor() != null) {
      page = page(page.nextCursor(), filter);
      write(printer, page.items());
    }
    printer.flush();
  }

  private static void write(final CSVPrinter printer, final List<LeadView> items)
      throws IOException {
    for (final var lead : items) {
      printer.printRecord(LeadColumns.cells(lead).stream().map(SheetText::written).toList());
    }
  }
}
