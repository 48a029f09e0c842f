package dev.goalpost.web.statistics;

import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Scope;
import dev.goalpost.statistics.Report;
import dev.goalpost.statistics.ReportQuery;
import dev.goalpost.statistics.Reports;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.QueryText;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What traffic brought. */
@Path("api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Scope.STATISTICS_READ)
public class StatisticsResource {

  private static final int MOST_ROWS = 10_000;

  private static final List<String> OTHERS =
      List.of("from", "to", "basis", "group_by", "columns", "sort", "limit", "offset");

  @Inject private Reports reports;

  @GET
  public Report report(@Context final UriInfo request) {
    return reports.report(query(request));
  }

  /** The same as a spreadsheet, for who asks for one. */
  @GET
  @Produces("text/csv;qs=0.5")
  public Response spreadsheet(@Context final UriInfo request) {
    final var query = query(request);
    final var report = reports.report(query);
    final StreamingOutput output = stream -> ReportCsv.write(report, query.groupBy(), stream);
    return Response.ok(output, "text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistics.csv\"")
        .build();
  }

  private static ReportQuery query(final UriInfo request) {
    final var asked = request.getQueryParameters();
    return new ReportQuery(
        day("from", asked),
        day("to", asked),
        text("basis", "event", asked),
        list("group_by", asked),
        list("columns", asked),
        filters(asked),
        text("sort", null, asked),
        QueryText.number("limit", text("limit", "1000", asked), 1, MOST_ROWS),
        QueryText.number("offset", text("offset", "0", asked), 0, Integer.MAX_VALUE));
  }

  private static String text(
      final String name, final String absent, final MultivaluedMap<String, String> asked) {
    final var value = QueryText.of(asked.getFirst(name));
    return value == null ? absent : value;
  }

  private static LocalDate day(final String name, final MultivaluedMap<String, String> asked) {
    try {
      return LocalDate.parse(text(name, "", asked));
    } catch (final DateTimeException e) {
      throw Refusal.invalidField(name, name + " must be a day such as 2026-11-23.");
    }
  }

  private static List<String> list(final String name, final MultivaluedMap<String, String> asked) {
    return asked.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .filter(value -> !value.isBlank())
        .toList();
  }

  /** A filter is repeated rather than split: names of campaigns hold commas. */
  private static Map<String, List<String>> filters(final MultivaluedMap<String, String> asked) {
    final var filters = new LinkedHashMap<String, List<String>>(asked);
    filters.keySet().removeAll(OTHERS);
    filters.keySet().stream()
        .filter(key -> !ReportQuery.filterKeys().contains(key))
        .findFirst()
        .ifPresent(StatisticsResource::refuse);
    return filters;
  }

  private static void refuse(final String key) {
    final var allowed = new ArrayList<>(OTHERS);
    allowed.addAll(ReportQuery.filterKeys());
    throw Refusal.invalidField(
        key, "\"%s\" is not known; use any of %s.".formatted(key, String.join(", ", allowed)));
  }
}
