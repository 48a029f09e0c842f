package dev.goalpost.statistics;

import dev.goalpost.statistics.Report.Column;
import dev.goalpost.statistics.Report.Row;
import java.util.List;

/** Takes the rows of a report, one after the other. */
public interface RowSink {

  /** Comes first. */
  void columns(List<Column> columns);

  void row(Row row);
}
