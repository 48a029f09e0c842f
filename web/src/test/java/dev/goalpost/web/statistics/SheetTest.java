package dev.goalpost.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.goalpost.statistics.Report.Column;
import dev.goalpost.statistics.Report.Row;
import dev.goalpost.statistics.ReportCsv;
import dev.goalpost.statistics.ReportXlsx;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs find in the spreadsheets that we write. */
class SheetTest {

  private static final List<String> GROUPS = List.of("day", "campaign_name");
  private static final List<Column> COLUMNS =
      List.of(
          new Column("clicks", "Clicks"),
          new Column("cr", "CR"),
          new Column("rebill_sum", "Rebills: sum"));

  @Test
  void excelFindsCellsOfTheirTypes() throws IOException {
    final var sheet = xlsx(row("2026-11-23", "Anna, \"A\" <b> & \n2", 12L, 8.33, "-1234.5678"));

    assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("Campaign");
    assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("Rebills: sum");
    final var cells = sheet.getRow(1);
    assertThat(DateUtil.isCellDateFormatted(cells.getCell(0))).isTrue();
    assertThat(cells.getCell(0).getLocalDateTimeCellValue())
        .isEqualTo(LocalDateTime.parse("2026-11-23T00:00"));
    assertThat(cells.getCell(1).getStringCellValue()).isEqualTo("Anna, \"A\" <b> & \n2");
    assertThat(cells.getCell(2).getNumericCellValue()).isEqualTo(12);
    assertThat(cells.getCell(3).getNumericCellValue()).isEqualTo(8.33);
    assertThat(cells.getCell(4).getNumericCellValue()).isEqualTo(-1234.5678);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "'quoted"})
  void whatLooksLikeAFormulaIsATextInExcel(String name) throws IOException {
    final var cell = xlsx(row("2026-11-23", name, 1L, null, "0")).getRow(1).getCell(1);

    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
    assertThat(cell.getStringCellValue()).isEqualTo(name);
  }

  @Test
  void whatIsMissingIsAnEmptyCell() throws IOException {
    final var cells = xlsx(row("2026-11-23", null, 1L, null, "0")).getRow(1);

    assertThat(cells.getCell(1)).isNull();
    assertThat(cells.getCell(3)).isNull();
  }

  @Test
  void aWorkbookHoldsWhateverANameIsMadeOf() throws IOException {
    final var name = "a\u0001b\u001f \uD83D\uDE00 é";

    assertThat(xlsx(row("2026-11-23", name, 1L, null, "0")).getRow(1).getCell(1))
        .hasToString("a b  \uD83D\uDE00 é");
  }

  @Test
  void manyRowsAreAllThere() throws IOException {
    final var rows = new Row[2_500];
    for (int index = 0; index < rows.length; index++) {
      rows[index] = row("2026-11-23", "c" + index, (long) index, 1.5, "0.1");
    }

    final var sheet = xlsx(rows);

    assertThat(sheet.getLastRowNum()).isEqualTo(rows.length);
    assertThat(sheet.getRow(rows.length).getCell(2).getNumericCellValue()).isEqualTo(2_499);
  }

  @Test
  void anotherParserReadsTheTextAsItWas() throws IOException {
    final var csv = csv(false, row("2026-11-23", "Anna, \"A\"\r\nB", 12L, null, "-0.5000"));

    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      assertThat(reader.stream().map(record -> record.getFields()).toList())
          .containsExactly(
              List.of("day", "campaign_name", "clicks", "cr", "rebill_sum"),
              List.of("2026-11-23", "Anna, \"A\"\r\nB", "12", "", "-0.5"));
    }
  }

  @Test
  void aTextThatLooksLikeAFormulaHasAnApostropheAndANumberHasNone() throws IOException {
    assertThat(csv(false, row("2026-11-23", "=cmd()", -1L, null, "-7")))
        .endsWith("2026-11-23,'=cmd(),-1,,-7\r\n");
  }

  @Test
  void theByteOrderMarkIsThereForWhoWantsIt() throws IOException {
    assertThat(csv(true)).startsWith("\uFEFFday,");
    assertThat(csv(false)).startsWith("day,");
  }

  @Test
  void titlesMayStandInPlaceOfKeysAndOfTitles() throws IOException {
    final var titles = Map.of("day", "Tag", "campaign_name", "Kampagne", "clicks", "=Klicks");

    assertThat(csv(false, titles)).isEqualTo("Tag,Kampagne,'=Klicks,cr,rebill_sum\r\n");
    final var heads = xlsx(titles).getRow(0);
    assertThat(heads.getCell(0).getStringCellValue()).isEqualTo("Tag");
    assertThat(heads.getCell(2).getStringCellValue()).isEqualTo("=Klicks");
    assertThat(heads.getCell(3).getStringCellValue()).isEqualTo("CR");
  }

  private static Sheet xlsx(Row... rows) throws IOException {
    return xlsx(Map.of("day", "Day", "campaign_name", "Campaign"), rows);
  }

  private static Sheet xlsx(Map<String, String> titles, Row... rows) throws IOException {
    final var stream = new ByteArrayOutputStream();
    try (var sheet = new ReportXlsx(stream, GROUPS, titles)) {
      fill(sheet, rows);
    }
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(stream.toByteArray()))) {
      return workbook.getSheetAt(0);
    }
  }

  private static String csv(boolean marked, Row... rows) throws IOException {
    return csv(marked, Map.of(), rows);
  }

  private static String csv(boolean marked, Map<String, String> titles, Row... rows)
      throws IOException {
    final var stream = new ByteArrayOutputStream();
    try (var sheet = new ReportCsv(stream, GROUPS, titles, marked)) {
      fill(sheet, rows);
    }
    return stream.toString(StandardCharsets.UTF_8);
  }

  private static void fill(dev.goalpost.statistics.Sheet sheet, Row... rows) {
    sheet.columns(COLUMNS);
    for (final var row : rows) {
      sheet.row(row);
    }
    assertThat(sheet.rows()).isEqualTo(rows.length);
  }

  private static Row row(String day, String campaign, Long clicks, Double cr, String sum) {
    final var group = new LinkedHashMap<String, String>();
    group.put("day", day);
    group.put("campaign_name", campaign);
    final var values = new LinkedHashMap<String, Object>();
    values.put("clicks", clicks);
    values.put("cr", cr);
    values.put("rebill_sum", new BigDecimal(sum));
    return new Row(group, values);
  }
}
