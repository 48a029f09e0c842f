package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.lead.Leads;
import dev.goalpost.lead.UpsertResult;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Stores leads from a spreadsheet, some at a time, each part in a transaction of its own. A row
 * that is wrong is told of and passed over.
 */
@ApplicationScoped
class CsvImport {

  private static final int MOST_ERRORS = 1_000;

  @Inject private LeadImport leads;

  /**
   * What is to be imported.
   *
   * @param columns the field of each column by its heading; an empty one leaves the column out.
   *     Columns that are not named here have the names of fields
   * @param spot of the rows that name none, or null
   * @param firstRow the first row that is read, counted from 1 below the headings
   * @param rows how many are read at most
   * @param rehearsal whether nothing is to be stored
   */
  record Order(
      Map<String, String> columns, String spot, int firstRow, int rows, boolean rehearsal) {}

  /** A row that was not stored. */
  record RowError(long row, String field, String detail) {}

  /**
   * What has become of it.
   *
   * @param errors the first thousand
   * @param nextRow where to go on, or null if all rows were read
   */
  record Result(
      boolean dryRun,
      long rows,
      long created,
      long updated,
      long failed,
      List<RowError> errors,
      Long nextRow) {}

  /** A row of the spreadsheet, and its lead as JSON. */
  private record Row(long number, ObjectNode lead) {}

  /**
   * @throws Refusal if it is no spreadsheet, or a column is no field
   */
  Result take(final Reader csv, final Order order) throws IOException {
    try (var parser = parser(csv)) {
      final var tally = new Tally(order);
      final var fields = fields(parser.getHeaderNames(), order);
      readParts(parser, order, fields, tally);
      return tally.result();
    } catch (final UncheckedIOException | CSVException e) {
      throw Refusal.malformedBody("That is no CSV: " + e.getMessage());
    }
  }

  /** Reads the headings. */
  private static CSVParser parser(final Reader csv) throws IOException {
    try {
      return format().parse(csv);
    } catch (final IllegalArgumentException e) {
      throw Refusal.malformedBody("The headings cannot be read: " + e.getMessage());
    }
  }

  private static CSVFormat format() {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
        .setIgnoreEmptyLines(true)
        .setIgnoreSurroundingSpaces(true)
        .get();
  }

  private static Map<String, String> fields(final List<String> headings, final Order order) {
    final var fields = new LinkedHashMap<String, String>();
    for (final var heading : headings) {
      final var name = heading.replace("\uFEFF", "");
      final var field = order.columns().getOrDefault(name, name);
      if (!field.isEmpty()) {
        LeadColumns.check(field);
        fields.put(heading, field);
      }
    }
    return fields;
  }

  private void readParts(
      final CSVParser parser,
      final Order order,
      final Map<String, String> fields,
      final Tally tally) {
    final var part = new ArrayList<Row>();
    for (final var record : parser) {
      final long number = parser.getRecordNumber();
      if (number >= order.firstRow() + (long) order.rows()) {
        tally.nextRow = number;
        break;
      }
      if (number >= order.firstRow()) {
        part.add(new Row(number, lead(record, fields, order)));
      }
      if (part.size() == Leads.MOST_AT_ONCE) {
        store(part, order, tally);
      }
    }
    store(part, order, tally);
  }

  private static ObjectNode lead(
      final CSVRecord record, final Map<String, String> fields, final Order order) {
    final var lead = LeadColumns.empty();
    if (order.spot() != null) {
      lead.put("spot", order.spot());
    }
    fields.forEach(
        (heading, field) -> {
          final var value = record.isSet(heading) ? Cell.read(record.get(heading)) : "";
          if (!value.isBlank()) {
            LeadColumns.put(lead, field, value);
          }
        });
    return lead;
  }

  private void store(final List<Row> part, final Order order, final Tally tally) {
    if (!part.isEmpty()) {
      final var results = leads.good(part.stream().map(Row::lead).toList(), order.rehearsal());
      for (int index = 0; index < part.size(); index++) {
        tally.count(part.get(index).number(), results.get(index));
      }
      part.clear();
    }
  }

  private static final class Tally {

    private final Order order;
    private final List<RowError> errors = new ArrayList<>();
    private long created;
    private long updated;
    private long failed;
    private Long nextRow;

    Tally(final Order order) {
      this.order = order;
    }

    void count(final long row, final UpsertResult result) {
      if (result instanceof UpsertResult.Stored stored) {
        created += stored.created() ? 1 : 0;
        updated += stored.created() ? 0 : 1;
      } else {
        failed++;
        note(row, ((UpsertResult.Refused) result).refusal());
      }
    }

    private void note(final long row, final Refusal refusal) {
      if (errors.size() < MOST_ERRORS) {
        errors.add(new RowError(row, refusal.field(), refusal.getMessage()));
      }
    }

    Result result() {
      return new Result(
          order.rehearsal(), created + updated + failed, created, updated, failed, errors, nextRow);
    }
  }
}
