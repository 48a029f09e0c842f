package dev.goalpost.statistics;

import dev.goalpost.statistics.Report.Column;
import dev.goalpost.statistics.Report.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A report as a spreadsheet in the making: the groups first, then the columns. It has no row of
 * totals, so that a program may add up what it reads.
 */
public abstract class Sheet implements RowSink, AutoCloseable {

  private int rows;

  /** How many rows there are so far, without the headings. */
  public final int rows() {
    return rows;
  }

  @Override
  public final void columns(final List<Column> columns) {
    attempt(() -> begin(columns));
  }

  @Override
  public final void row(final Row row) {
    rows++;
    attempt(() -> add(row));
  }

  abstract void begin(List<Column> columns) throws IOException;

  abstract void add(Row row) throws IOException;

  @Override
  public abstract void close() throws IOException;

  private interface Writing {
    void run() throws IOException;
  }

  private static void attempt(final Writing writing) {
    try {
      writing.run();
    } catch (final IOException e) {
      throw new UncheckedIOException("A spreadsheet could not be written", e);
    }
  }
}
