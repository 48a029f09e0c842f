package dev.goalpost.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFolderTest {

  private static final int MOST = 10;
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @TempDir private Path directory;
  private SheetFolder folder;

  @BeforeEach
  void somewhere() {
    folder = new SheetFolder(directory.resolve("one"));
  }

  @Test
  void anImportIsFoundAsItWasLeft() throws Exception {
    final var progress =
        new SheetProgress(
            2,
            1,
            0,
            1,
            List.of(new CsvImport.RowError(2, null, "wrong", "rule.wrong", List.of(7, "x"))));
    final var left =
        new SheetImport(
            "leads.csv",
            NOW,
            folder.keep(bytes(4), MOST),
            List.of("name", "other"),
            Map.of("name", "Ada"),
            4,
            Map.of("name", "name", "other", ""),
            "abcdefg1",
            SheetStage.STORING,
            true,
            progress);

    folder.write(left);

    assertThat(folder.read()).contains(left);
    assertThat(folder.open()).hasBinaryContent(new byte[4]);
  }

  @Test
  void anImportThatWaitsForAFileThatIsGoneIsNone() throws Exception {
    final var begun =
        SheetImport.of(
            "x", NOW, folder.keep(bytes(1), MOST), new SheetContent(List.of(), Map.of(), 1));
    folder.write(begun);

    folder.removeSheet();

    assertThat(folder.read()).isEmpty();
  }

  @Test
  void aFileThatIsTooLongIsRefused() throws Exception {
    folder.keep(bytes(MOST), MOST);
    final var fault =
        catchThrowableOfType(UnreadableSheet.class, () -> folder.keep(bytes(MOST + 1), MOST));

    assertThat(fault.reason()).isEqualTo(UnreadableSheet.Reason.TOO_LARGE);
  }

  @Test
  void theSameContentHasTheSameDigest() throws Exception {
    final var first = folder.keep(bytes(3), MOST);

    assertThat(folder.keep(bytes(3), MOST)).isEqualTo(first);
    assertThat(folder.keep(bytes(4), MOST)).isNotEqualTo(first);
  }

  @Test
  void nothingIsLeftAfterwards() throws Exception {
    folder.keep(bytes(1), MOST);
    assertThat(folder.isUntouchedSince(Instant.now().plusSeconds(9))).isTrue();
    assertThat(folder.isUntouchedSince(Instant.now().minusSeconds(9))).isFalse();

    folder.clear();
    folder.clear();

    assertThat(folder.read()).isEmpty();
    assertThat(list()).isEmpty();
  }

  private List<Path> list() throws IOException {
    try (var files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static InputStream bytes(final int count) {
    return new ByteArrayInputStream(new byte[count]);
  }
}
