package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.statistics.Report.Column;
import dev.goalpost.statistics.Report.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A spreadsheet in the making holds no more of itself when it is long than when it is short. */
class SheetMemoryTest {

  private static final List<String> GROUPS = List.of("campaign_name", "day");
  private static final List<Column> COLUMNS =
      List.of(new Column("clicks", "Clicks"), new Column("dep_sum", "Deposits"));

  private static final int FEW = 5_000;
  private static final int MANY = 150_000;

  /** What all rows of {@link #MANY} would take is many times as much. */
  private static final long ALLOWED_BYTES = 6L << 20;

  private enum Form {
    CSV {
      @Override
      Sheet on(OutputStream stream) throws IOException {
        return new ReportCsv(stream, GROUPS, Map.of(), true);
      }
    },
    XLSX {
      @Override
      Sheet on(OutputStream stream) {
        return new ReportXlsx(stream, GROUPS, Map.of("campaign_name", "Campaign", "day", "Day"));
      }
    };

    abstract Sheet on(OutputStream stream) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void longOnesTakeNoMoreMemory(Form form) throws IOException {
    try (Sheet sheet = form.on(OutputStream.nullOutputStream())) {
      sheet.columns(COLUMNS);
      add(sheet, FEW);
      long withFew = heldBytes();

      add(sheet, MANY - FEW);

      assertThat(heldBytes() - withFew).isLessThan(ALLOWED_BYTES);
      assertThat(sheet.rows()).isEqualTo(MANY);
    }
  }

  private static void add(Sheet sheet, int rows) {
    for (int row = 0; row < rows; row++) {
      sheet.row(
          new Row(
              Map.of("campaign_name", "A campaign called " + sheet.rows(), "day", "2026-11-28"),
              Map.of("clicks", (long) row, "dep_sum", BigDecimal.valueOf(row, 2))));
    }
  }

  /** What is still reachable. */
  private static long heldBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
