package dev.goalpost.lead.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.SecretDigest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowClickIdsTest {

  private static final String SHEET = "name,geo\nAnn,DE\nAnn,DE\n";

  private byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  @Test
  void areTheSameForTheSameSheet() {
    assertThat(clickIds(0, "k", SHEET)).isEqualTo(clickIds(0, "k", SHEET));
  }

  @Test
  void doNotHeedHowTheSheetIsWritten() {
    assertThat(clickIds(0, "k", "\uFEFFname;geo\r\n\"Ann\";DE\r\nAnn;DE\r\n"))
        .isEqualTo(clickIds(0, "k", SHEET));
  }

  @Test
  void tellRowsApartThatHoldTheSame() {
    assertThat(clickIds(0, "k", SHEET)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void differByKeyAccountAndWhatIsInTheRow() {
    assertThat(clickIds(0, "k", SHEET))
        .doesNotContainAnyElementsOf(clickIds(0, "l", SHEET))
        .doesNotContainAnyElementsOf(clickIds(1, "k", SHEET))
        .doesNotContainAnyElementsOf(clickIds(0, "k", "name,geo\nBob,DE\nAn,nDE\n"))
        .doesNotContainAnyElementsOf(clickIds(0, "k", "username,geo\nAnn,DE\nAnn,DE\n"));
  }

  @Test
  void cannotBeToldWithoutTheSecret() {
    final var known = clickIds(0, "k", SHEET);
    secret = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8);

    assertThat(clickIds(0, "k", SHEET)).doesNotContainAnyElementsOf(known);
  }

  @Test
  void fitTelegramsStartParameter() {
    assertThat(clickIds(0, "k".repeat(999), SHEET)).allMatch(one -> one.matches("[\\w-]{43}"));
  }

  private List<String> clickIds(final long accountId, final String key, final String csv) {
    final var clickIds = RowClickIds.by(SecretDigest.under(secret));
    final var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    try (var parser = CsvSheet.open(content)) {
      return AccountScope.within(
          accountId,
          () -> parser.stream().map(row -> clickIds.of(key, row.getRecordNumber(), row)).toList());
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
