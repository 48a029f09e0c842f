package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.lead.LeadFilter;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.SheetText;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.Json;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The leads that a list would show, all of them, as a spreadsheet that can be imported again. */
@Path("/api/v1/lead-exports")
@Produces("text/csv")
public class CsvExportResource {

  @Inject private Leads leads;

  @GET
  @Requires(Scope.LEADS_READ)
  public Response export(@BeanParam final LeadQuery query) {
    final var filter = query.filter();
    final var first = leads.list(PageRequest.of(PageRequest.LARGEST_LIMIT, null), filter);
    final StreamingOutput output = stream -> write(stream, first, filter);
    return Response.ok(output)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"")
        .build();
  }

  private void write(final OutputStream stream, final Page<LeadView> first, final LeadFilter filter)
      throws IOException {
    final var printer =
        new CSVPrinter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    printer.printRecord(LeadColumns.EXPORTED);
    var page = first;
    write(printer, page.items());
    while (page.nextCursor() != null) {
      page = leads.list(PageRequest.of(PageRequest.LARGEST_LIMIT, page.nextCursor()), filter);
      write(printer, page.items());
    }
    printer.flush();
  }

  private static void write(final CSVPrinter printer, final List<LeadView> items)
      throws IOException {
    for (final var lead : items) {
      final JsonNode json = Json.MAPPER.valueToTree(lead);
      printer.printRecord(
          LeadColumns.EXPORTED.stream()
              .map(column -> SheetText.written(LeadColumns.get(json, column)))
              .toList());
    }
  }
}
