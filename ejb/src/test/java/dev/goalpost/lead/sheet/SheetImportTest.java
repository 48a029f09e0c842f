package dev.goalpost.lead.sheet;

import static dev.goalpost.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SheetImportTest {

  private static final String SPOT = "abcdefg1";
  private static final Instant CAME_AT = Instant.parse("2026-11-24T10:00:00Z");

  @Test
  void headingsThatAreFieldsMeanThem() {
    final var begun = begun("Name", "name", "params.sub", "identifiers.fbp", "identifiers.x", "X");

    assertThat(begun.columns())
        .containsExactly(
            Map.entry("Name", "name"),
            Map.entry("name", ""),
            Map.entry("params.sub", "params.sub"),
            Map.entry("identifiers.fbp", "identifiers.fbp"),
            Map.entry("identifiers.x", ""),
            Map.entry("X", ""));
  }

  @Test
  void noTwoColumnsAreTheSameFieldAndOneIsAny() {
    final var begun = begun("a", "b");

    assertRefused(() -> store(begun, Map.of("a", "name", "b", "name")), "map");
    assertRefused(() -> store(begun, Map.of("a", "nonsense", "b", "")), "map");
    assertRefused(() -> store(begun, Map.of("a", "", "b", "")), "map");
  }

  @Test
  void everyRowMustHaveASpot() {
    final var begun = begun("name", "spot");
    final var columns = Map.of("name", "name", "spot", "");

    assertRefused(() -> begun.begun(SheetStage.STORING, columns, null), "spot");
    assertThat(begun.begun(SheetStage.STORING, begun.columns(), null).spot()).isNull();
    assertThat(begun.begun(SheetStage.STORING, columns, SPOT).spot()).isEqualTo(SPOT);
  }

  @Test
  void partFollowsPartUntilTheRowsEnd() {
    final var storing = store(begun("name"), Map.of("name", "name"));
    final var order = storing.nextPart(2);
    final var half = storing.after(part(2, 1, 0, 1, 3L));
    final var end = half.after(part(1, 0, 1, 0, null));

    assertThat(order.firstRow()).isEqualTo(1);
    assertThat(order.rehearsal()).isFalse();
    assertThat(half.stage()).isEqualTo(SheetStage.STORING);
    assertThat(half.nextPart(2).firstRow()).isEqualTo(3);
    assertThat(end.stage()).isEqualTo(SheetStage.STORED);
    assertThat(end.progress().read()).isEqualTo(3);
    assertThat(end.progress().created()).isEqualTo(1);
    assertThat(end.progress().updated()).isEqualTo(1);
    assertThat(end.progress().errors()).hasSize(1);
    assertThat(half.examples()).isNotEmpty();
    assertThat(end.examples()).isEmpty();
  }

  @Test
  void aRehearsalEndsBeforeAnythingIsStoredAndCountsForNothing() {
    final var columns = Map.of("name", "name");
    final var rehearsed =
        begun("name").begun(SheetStage.REHEARSING, columns, SPOT).after(part(3, 3, 0, 0, null));

    assertThat(rehearsed.stage()).isEqualTo(SheetStage.REHEARSED);
    assertThat(store(rehearsed, columns).progress()).isEqualTo(SheetProgress.NONE);
  }

  /**
   * Rows without a click id are the same clients only as rows of the same file for the same spot.
   */
  @Test
  void theKeyIsThatOfTheContentAndTheSpot() {
    final var key = store(begun("name"), Map.of("name", "name")).nextPart(1).key();

    assertThat(key).contains("digest").contains(SPOT);
    assertThat(begun("name", "spot").nextPart(1).key()).isEqualTo("digest");
  }

  @Test
  void aThousandErrorsAreToldOfAtMost() {
    final var many =
        new CsvImport.Result(
            true,
            800,
            0,
            0,
            800,
            LongStream.range(0, 800)
                .mapToObj(row -> new CsvImport.RowError(row, "name", "wrong", null, List.of()))
                .toList(),
            1L);

    final var progress = SheetProgress.NONE.after(many).after(many);

    assertThat(progress.failed()).isEqualTo(1600);
    assertThat(progress.errors()).hasSize(1000);
  }

  private static SheetImport begun(final String... headings) {
    return SheetImport.of(
        "leads.csv",
        CAME_AT,
        "digest",
        new SheetContent(List.of(headings), Map.of(headings[0], "x"), 3));
  }

  private static SheetImport store(final SheetImport begun, final Map<String, String> columns) {
    return begun.begun(SheetStage.STORING, columns, SPOT);
  }

  private static CsvImport.Result part(
      final long rows, final long created, final long updated, final long failed, final Long next) {
    final var errors =
        failed == 0
            ? List.<CsvImport.RowError>of()
            : List.of(new CsvImport.RowError(2, "geo", "wrong", null, List.of()));
    return new CsvImport.Result(false, rows, created, updated, failed, errors, next);
  }
}
