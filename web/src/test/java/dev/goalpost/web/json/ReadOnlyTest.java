package dev.goalpost.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalView;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.LeadView;
import dev.goalpost.spot.SpotForm;
import dev.goalpost.spot.SpotView;
import dev.goalpost.statistics.ColumnPresetForm;
import dev.goalpost.statistics.ColumnPresetView;
import dev.goalpost.statistics.PresetColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What GET gives can be sent back. */
class ReadOnlyTest {

  @Test
  void aGoalCanBeSentBack() {
    final var shown =
        new GoalView("1", "Deposit", "dep", true, false, Map.of(), null, null, null, null);
    assertThat(sentBack(shown, GoalForm.class).token()).isEqualTo("dep");
  }

  @Test
  void aSpotCanBeSentBack() {
    final var shown =
        new SpotView(
            "1", "abcdefgh", "Spot", null, true, null, null, "secret", Map.of(), Map.of(), false);
    assertThat(sentBack(shown, SpotForm.class).code()).isEqualTo("abcdefgh");
  }

  @Test
  void aColumnPresetCanBeSentBack() {
    final var columns = List.of(new PresetColumn("clicks", null, 80));
    final var shown = new ColumnPresetView("1", "Mine", columns, true, true, Instant.EPOCH);
    assertThat(sentBack(shown, ColumnPresetForm.class))
        .isEqualTo(new ColumnPresetForm("Mine", columns, true));
  }

  @Test
  void aLeadCanBeSentBack() {
    final var total = new LeadView.GoalTotal("dep", 1, BigDecimal.ONE, 0, Instant.EPOCH, null);
    final var shown =
        new LeadView(
            "1",
            "c1",
            null,
            "abcdefgh",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            null,
            List.of(total));
    assertThat(sentBack(shown, LeadForm.class).clickId()).isEqualTo("c1");
  }

  private static <T> T sentBack(final Object shown, final Class<T> form) {
    return JsonFaults.refused(
        () -> Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(shown), form));
  }
}
