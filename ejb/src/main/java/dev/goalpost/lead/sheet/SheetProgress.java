package dev.goalpost.lead.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * What has become of the rows that were read so far.
 *
 * @param read how many those are
 * @param errors the first thousand
 */
public record SheetProgress(
    long read, long created, long updated, long failed, List<CsvImport.RowError> errors) {

  static final SheetProgress NONE = new SheetProgress(0, 0, 0, 0, List.of());

  SheetProgress after(final CsvImport.Result part) {
    return new SheetProgress(
        read + part.rows(),
        created + part.created(),
        updated + part.updated(),
        failed + part.failed(),
        Stream.concat(errors.stream(), part.errors().stream())
            .limit(CsvImport.MOST_ERRORS)
            .toList());
  }
}
