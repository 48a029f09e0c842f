package dev.goalpost.lead.sheet;

import dev.goalpost.lead.Forgetting;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.LeadRegister;
import dev.goalpost.lead.LeadUpserts;
import dev.goalpost.lead.UpsertResult;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.SheetText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Stores leads from a spreadsheet, some at a time, each part in a transaction of its own. A row
 * that is wrong is told of and passed over.
 */
@ApplicationScoped
public class CsvImport {

  /** How many errors are told of. */
  static final int MOST_ERRORS = 1_000;

  private static final String CLICK_ID = "click_id";
  private static final Refusal FORGOTTEN =
      Refusal.conflict(CLICK_ID, "The client was erased after the file came.")
          .breaking("rule.erased");

  @Inject private LeadRegister register;
  @Inject private Forgetting forgetting;
  @Inject private LeadUpserts upserts;
  @Inject private RowClickIds clickIds;

  /**
   * What is to be imported.
   *
   * @param columns the field of each column by its heading; an empty one leaves the column out.
   *     Columns that are not named here have the names of fields
   * @param spot of the rows that name none, or null
   * @param key what the sender calls this import, or null: rows without a click id get one that
   *     follows from it and from what they hold, so that an import that is sent again makes nobody
   *     twice
   * @param firstRow the first row that is read, counted from 1 below the headings
   * @param rows how many are read at most
   * @param rehearsal whether nothing is to be stored
   * @param writtenAt when the rows were at hand, or null for now: a client who was forgotten later
   *     is not brought back by them
   */
  public record Order(
      Map<String, String> columns,
      String spot,
      String key,
      int firstRow,
      int rows,
      boolean rehearsal,
      Instant writtenAt) {}

  /**
   * A row that was not stored, and what {@link Refusal} says of it.
   *
   * @param rule as {@link Refusal#rule()}
   * @param values as {@link Refusal#values()}
   */
  public record RowError(long row, String field, String detail, String rule, List<Object> values) {

    static RowError of(final long row, final Refusal refusal) {
      return new RowError(
          row, refusal.field(), refusal.getMessage(), refusal.rule(), refusal.values());
    }

    /** What was refused, as it was told when the row was read. */
    public Refusal refusal() {
      final var refusal = Refusal.invalidField(field, detail);
      return rule == null ? refusal : refusal.breaking(rule, values.toArray());
    }
  }

  /**
   * What has become of it.
   *
   * @param errors the first thousand
   * @param nextRow where to go on, or null if all rows were read
   */
  public record Result(
      boolean dryRun,
      long rows,
      long created,
      long updated,
      long failed,
      List<RowError> errors,
      Long nextRow) {}

  /** A row of the spreadsheet, and its lead. */
  private record Row(long number, LeadForm lead) {}

  /**
   * @throws Refusal if it is no spreadsheet, or a column is no field
   */
  public Result take(final InputStream csv, final Order order) throws IOException {
    try (var parser = CsvSheet.open(csv)) {
      if (parser.getHeaderNames().isEmpty()) {
        throw Refusal.malformedBody("The body is empty: its first row must hold the headings.");
      }
      final var tally = new Tally(order);
      readParts(parser, order, fields(parser.getHeaderNames(), order.columns()), tally);
      return tally.result();
    } catch (final CSVException | CharacterCodingException e) {
      throw CsvSheet.unreadable(e);
    }
  }

  /**
   * The field of each heading that has one.
   *
   * @throws Refusal if there is no such field, or two columns are the same
   */
  static Map<String, String> fields(
      final List<String> headings, final Map<String, String> columns) {
    final var fields = new LinkedHashMap<String, String>();
    for (final var heading : headings) {
      final var field = columns.getOrDefault(heading, heading);
      if (!field.isEmpty()) {
        LeadColumns.check(field);
        if (fields.containsValue(field)) {
          throw Refusal.invalidField("map", "Two columns are " + field + ".");
        }
        fields.put(heading, field);
      }
    }
    return fields;
  }

  /** What was read before the first that cannot be read is stored. */
  private void readParts(
      final CSVParser parser,
      final Order order,
      final Map<String, String> fields,
      final Tally tally) {
    final var part = new ArrayList<Row>();
    try {
      for (final var record : parser) {
        final long number = parser.getRecordNumber();
        if (number >= order.firstRow() + (long) order.rows()) {
          tally.nextRow = number;
          break;
        }
        if (number >= order.firstRow()) {
          take(record, number, order, fields, part, tally);
        }
      }
    } catch (final UncheckedIOException e) {
      if (parser.getRecordNumber() == 0) {
        throw CsvSheet.unreadable(e.getCause());
      }
      tally.refuse(parser.getRecordNumber() + 1, CsvSheet.unreadable(e.getCause()));
    }
    store(part, order, tally);
  }

  private void take(
      final CSVRecord record,
      final long number,
      final Order order,
      final Map<String, String> fields,
      final List<Row> part,
      final Tally tally) {
    try {
      part.add(new Row(number, lead(record, number, fields, order)));
    } catch (final Refusal refusal) {
      tally.refuse(number, refusal);
    }
    if (part.size() == LeadRegister.MOST_AT_ONCE) {
      store(part, order, tally);
    }
  }

  private LeadForm lead(
      final CSVRecord record,
      final long number,
      final Map<String, String> fields,
      final Order order) {
    if (record.size() > record.getParser().getHeaderNames().size()) {
      throw Refusal.malformedBody("The row has more cells than there are headings.")
          .breaking("rule.cells_many");
    }
    final var values = new HashMap<String, String>();
    if (order.spot() != null) {
      values.put("spot", order.spot());
    }
    fields.forEach(
        (heading, field) -> {
          final var value = record.isSet(heading) ? SheetText.read(record.get(heading)) : "";
          if (!value.isBlank()) {
            values.put(field, value);
          }
        });
    if (order.key() != null) {
      values.computeIfAbsent(CLICK_ID, field -> clickIds.of(order.key(), number, record));
    }
    return LeadColumns.form(values);
  }

  private void store(final List<Row> part, final Order order, final Tally tally) {
    refuseForgotten(part, order, tally);
    if (!part.isEmpty()) {
      final var forms = part.stream().map(Row::lead).toList();
      final var results =
          order.rehearsal() ? register.rehearse(forms) : upserts.upsert(forms, true);
      for (int index = 0; index < part.size(); index++) {
        tally.count(part.get(index).number(), results.get(index));
      }
      part.clear();
    }
  }

  /** Who asked to be forgotten stays so, although a file from before is still being read. */
  private void refuseForgotten(final List<Row> part, final Order order, final Tally tally) {
    final var clickIds =
        part.stream().map(row -> row.lead().clickId()).filter(Objects::nonNull).toList();
    if (order.writtenAt() == null || clickIds.isEmpty()) {
      return;
    }
    final var forgotten = forgetting.forgottenSince(order.writtenAt(), clickIds);
    part.removeIf(
        row -> {
          final boolean isForgotten = forgotten.contains(row.lead().clickId());
          if (isForgotten) {
            tally.refuse(row.number(), FORGOTTEN);
          }
          return isForgotten;
        });
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
        refuse(row, ((UpsertResult.Refused) result).refusal());
      }
    }

    void refuse(final long row, final Refusal refusal) {
      failed++;
      if (errors.size() < MOST_ERRORS) {
        errors.add(RowError.of(row, refusal));
      }
    }

    Result result() {
      errors.sort(Comparator.comparingLong(RowError::row));
      return new Result(
          order.rehearsal(), created + updated + failed, created, updated, failed, errors, nextRow);
    }
  }
}
