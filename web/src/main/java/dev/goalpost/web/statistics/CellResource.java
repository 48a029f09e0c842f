package dev.goalpost.web.statistics;

import dev.goalpost.lead.LeadView;
import dev.goalpost.platform.Page;
import dev.goalpost.postback.ConversionView;
import dev.goalpost.security.Scope;
import dev.goalpost.statistics.CellContents;
import dev.goalpost.statistics.Reports;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.PageQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** What is behind a cell of a report. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
public class CellResource {

  @Inject private CellContents contents;
  @Inject private Reports reports;

  @GET
  @Path("conversions")
  @Requires(Scope.CONVERSIONS_READ)
  public Page<ConversionView> conversions(
      @BeanParam final PageQuery page, @Context final UriInfo request) {
    return contents.conversions(page.request(), asked(request).cell());
  }

  @GET
  @Path("clients")
  @Requires(Scope.LEADS_READ)
  public Page<LeadView> clients(@BeanParam final PageQuery page, @Context final UriInfo request) {
    return contents.clients(page.request(), asked(request).cell());
  }

  private ReportRequest asked(final UriInfo request) {
    return new ReportRequest(request.getQueryParameters(), reports::days);
  }
}
