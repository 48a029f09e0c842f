package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goalpost.platform.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnPresetChecksTest {

  private static final Set<String> KNOWN = Set.of("clicks", "cr");

  @Test
  void aGoodPresetIsKeptInItsOrder() {
    final var columns =
        List.of(new PresetColumn("cr", "Conversion", 80), new PresetColumn("clicks", null, null));

    final var checked =
        ColumnPresetChecks.checked(new ColumnPresetForm(" Mine ", columns, null), KNOWN);

    assertThat(checked).isEqualTo(new ColumnPresetForm("Mine", columns, null));
  }

  @Test
  void whatIsWrongIsNamedByItsPath() {
    assertRefused("name", " ", new PresetColumn("cr", null, null));
    assertRefused("columns", "Mine");
    assertRefused("columns[0].key", "Mine", new PresetColumn("colour", null, null));
    assertRefused("columns[0].key", "Mine", new PresetColumn(null, null, null));
    assertRefused(
        "columns[1].key",
        "Mine",
        new PresetColumn("cr", null, 80),
        new PresetColumn("cr", "CR", 1));
    assertRefused("columns[0].title", "Mine", new PresetColumn("cr", " ", null));
    assertRefused("columns[0].width", "Mine", new PresetColumn("cr", null, 3));
  }

  private static void assertRefused(String field, String name, PresetColumn... columns) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                ColumnPresetChecks.checked(
                    new ColumnPresetForm(name, List.of(columns), null), KNOWN))
        .extracting(Refusal::field)
        .isEqualTo(field);
  }
}
