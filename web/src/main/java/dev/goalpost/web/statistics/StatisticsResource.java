package dev.goalpost.web.statistics;

import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.statistics.Grouping;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.ReportColumn;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.statistics.Reports;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.stream.Collectors;

/** What traffic brought. */
@Path("api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Scope.STATISTICS_READ)
public class StatisticsResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject private Reports reports;

  @GET
  public Report report(@Context final UriInfo request) {
    return reports.report(asked(request).page());
  }

  /** The same as a spreadsheet, for who asks for one. */
  @GET
  @Produces("text/csv;qs=0.5")
  public Response csv(@Context final UriInfo request) {
    final var asked = asked(request);
    final var query = asked.file();
    return ReportFile.of(
        name(query, "csv"),
        "text/csv;charset=UTF-8",
        stream -> new ReportCsv(stream, query.groupBy(), asked.isMarked()),
        sheet -> reports.export(query, sheet));
  }

  @GET
  @Produces(XLSX + ";qs=0.4")
  public Response xlsx(@Context final UriInfo request) {
    final var query = asked(request).file();
    return ReportFile.of(
        name(query, "xlsx"),
        XLSX,
        stream -> new ReportXlsx(stream, query.groupBy(), titles()),
        sheet -> reports.export(query, sheet));
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

  private Map<String, String> titles() {
    return reports.groupings().stream().collect(Collectors.toMap(Grouping::key, Grouping::title));
  }

  private static String name(final ReportQuery query, final String extension) {
    return "statistics-%s-%s.%s".formatted(query.from(), query.to(), extension);
  }
}
