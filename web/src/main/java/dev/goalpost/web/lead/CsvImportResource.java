package dev.goalpost.web.lead;

import dev.goalpost.lead.sheet.CsvImport;
import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.QueryText;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes leads from a spreadsheet. */
@Path("/api/v1/lead-imports")
@Produces(MediaType.APPLICATION_JSON)
public class CsvImportResource {

  private static final int MOST_ROWS = 100_000;

  @Inject private CsvImport imports;

  /**
   * @param columns each as {@code heading:field}; {@code heading:} leaves the column out
   * @param key what the sender calls this import
   * @param fromRow where an import that did not come to its end goes on
   */
  @POST
  @Consumes("text/csv")
  @Requires(Scope.LEADS_WRITE)
  public CsvImport.Result take(
      final InputStream csv,
      @QueryParam("map") final List<String> columns,
      @QueryParam("spot") final String spot,
      @QueryParam("key") final String key,
      @QueryParam("dry_run") final String dryRun,
      @QueryParam("from_row") final String fromRow,
      @QueryParam("rows") final String rows)
      throws IOException {
    final var order =
        new CsvImport.Order(
            mapping(columns),
            QueryText.of(spot),
            QueryText.of(key),
            number("from_row", fromRow, Integer.MAX_VALUE, 1),
            number("rows", rows, MOST_ROWS, MOST_ROWS),
            Boolean.TRUE.equals(QueryText.flag("dry_run", dryRun)),
            null);
    return imports.take(csv, order);
  }

  private static int number(
      final String name, final String value, final int most, final int otherwise) {
    return QueryText.of(value) == null ? otherwise : QueryText.number(name, value, 1, most);
  }

  private static Map<String, String> mapping(final List<String> columns) {
    final var mapping = new HashMap<String, String>();
    for (final var column : columns) {
      final int colon = column.lastIndexOf(':');
      if (colon < 0) {
        throw Refusal.invalidField("map", "map must be a heading, a colon, and a field.");
      }
      mapping.put(column.substring(0, colon), column.substring(colon + 1));
    }
    return mapping;
  }
}
