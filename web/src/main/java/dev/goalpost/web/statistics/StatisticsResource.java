package dev.goalpost.web.statistics;

import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.statistics.Grouping;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.ReportFile;
import dev.goalpost.statistics.ReportFiles;
import dev.goalpost.statistics.Reports;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What traffic brought. */
@Path("api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Scope.STATISTICS_READ)
public class StatisticsResource {

  @Inject private Reports reports;
  @Inject private ReportFiles files;

  @GET
  public Report report(@Context final UriInfo request) {
    return reports.report(asked(request).page());
  }

  /** The same as a spreadsheet, for who asks for one. */
  @GET
  @Produces("text/csv;qs=0.5")
  public Response csv(@Context final UriInfo request) {
    final var asked = asked(request);
    return attached(files.csv(asked.file(), asked.isMarked()));
  }

  @GET
  @Produces(ReportFiles.XLSX + ";qs=0.4")
  public Response xlsx(@Context final UriInfo request) {
    return attached(files.xlsx(asked(request).file()));
  }

  @GET
  @Path("columns")
  public Page<ReportColumn> columns() {
    return new Page<>(reports.columns(), null);
  }

  @GET
  @Path("dimensions")
  public Page<Grouping> dimensions() {
    return new Page<>(reports.groupings(), null);
  }

  private ReportRequest asked(final UriInfo request) {
    return new ReportRequest(request.getQueryParameters(), reports::days);
  }

  private static Response attached(final ReportFile file) {
    try {
      return Response.ok(file.open(), file.type())
          .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
          .header(HttpHeaders.CONTENT_LENGTH, file.size())
          .header("X-Total-Rows", file.rows())
          .build();
    } catch (final IOException e) {
      throw new UncheckedIOException("A report could not be read", e);
    }
  }
}
