package dev.goalpost.web.lead;

import dev.goalpost.lead.sheet.CsvExport;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The leads that a list would show, all of them, as a spreadsheet that can be imported again. */
@Path("/api/v1/lead-exports")
@Produces("text/csv")
public class CsvExportResource {

  @Inject private CsvExport exports;

  @GET
  @Requires(Scope.LEADS_READ)
  public Response export(@BeanParam final LeadQuery query) {
    final var content = exports.of(query.filter());
    final StreamingOutput output = content::writeTo;
    return Response.ok(output)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"")
        .build();
  }
}
