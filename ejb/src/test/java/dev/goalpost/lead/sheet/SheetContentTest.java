package dev.goalpost.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.goalpost.lead.sheet.UnreadableSheet.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetContentTest {

  @Test
  void headingsRowsAndExamplesAreKnown() throws Exception {
    final var content = content("click_id;Client;Note\na;;\nb;'=1+1;\n\nc;Bob;\n");

    assertThat(content.headings()).isEqualTo(List.of("click_id", "Client", "Note"));
    assertThat(content.rows()).isEqualTo(3);
    assertThat(content.examples())
        .containsEntry("click_id", "a")
        .containsEntry("Client", "=1+1")
        .doesNotContainKey("Note");
  }

  @ParameterizedTest
  @CsvSource({
    "'',EMPTY,0",
    "'name',EMPTY,0",
    "'name|||',EMPTY,0",
    "'name,name|a,b',HEADINGS,0",
    "'name,|a,b',HEADINGS,0",
    "'name|a|\"b',NO_CSV,2",
    "'name|a|\"b\"c|d',NO_CSV,2"
  })
  void whatCannotBeReadSaysWhy(final String lines, final Reason reason, final long row) {
    final var fault = fault(lines.replace('|', '\n'), StandardCharsets.UTF_8);

    assertThat(fault.reason()).isEqualTo(reason);
    assertThat(fault.row()).isEqualTo(row);
  }

  @Test
  void anotherEncodingIsNotGuessed() {
    assertThat(fault("name\nMüller\n", StandardCharsets.ISO_8859_1).reason())
        .isEqualTo(Reason.NOT_UTF8);
    assertThat(fault("näme\nMuller\n", StandardCharsets.ISO_8859_1).reason())
        .isEqualTo(Reason.NOT_UTF8);
  }

  private static SheetContent content(final String csv) throws Exception {
    return SheetContent.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  private static UnreadableSheet fault(final String csv, final Charset charset) {
    final var stream = new ByteArrayInputStream(csv.getBytes(charset));
    return catchThrowableOfType(UnreadableSheet.class, () -> SheetContent.of(stream));
  }
}
