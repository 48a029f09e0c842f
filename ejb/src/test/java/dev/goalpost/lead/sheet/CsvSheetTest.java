package dev.goalpost.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"click_id,spot\na,b", "click_id;spot\r\na;b", "\uFEFFclick_id\tspot\na\tb"})
  void readsWhateverStandsBetweenTheCells(String csv) throws IOException {
    assertThat(opened(csv, StandardCharsets.UTF_8).getHeaderNames())
        .containsExactly("click_id", "spot");
  }

  @Test
  void namesTheHeadingThatIsThereTwice() {
    assertThatThrownBy(() -> opened("spot,name,spot\na,b,c", StandardCharsets.UTF_8))
        .isInstanceOf(Refusal.class)
        .hasMessage("Two columns are headed spot: rename one, or take it out.");
  }

  @Test
  void namesTheColumnWithoutHeading() {
    assertThatThrownBy(() -> opened("spot,,name\na,b,c", StandardCharsets.UTF_8))
        .isInstanceOf(Refusal.class)
        .hasMessage("Column 2 has no heading: name it, or take it out.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "windows-1251"})
  void doesNotTakeOtherEncodingsForUtf8(String encoding) {
    assertThatThrownBy(() -> opened("click_id,имя\na,Иван", Charset.forName(encoding)))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void doesNotTakeAnArchiveForCsv() {
    assertThatThrownBy(() -> opened("PK\u0003\u0004\u0014\0\u0006\0", StandardCharsets.ISO_8859_1))
        .isInstanceOf(CharacterCodingException.class);
  }

  private static CSVParser opened(String csv, Charset encoding) throws IOException {
    return CsvSheet.open(new ByteArrayInputStream(csv.getBytes(encoding)));
  }
}
