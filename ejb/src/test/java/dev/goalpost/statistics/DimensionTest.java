package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DimensionTest {

  @Test
  void periodsAreShownAsIsoWritesThem() {
    assertThat(Dimension.HOUR.shown("2026-11-23 14:00:00")).isEqualTo("2026-11-23T14:00");
    assertThat(Dimension.DAY.shown("2026-11-23")).isEqualTo("2026-11-23");
    assertThat(Dimension.WEEK.shown("202648")).isEqualTo("2026-W48");
    assertThat(Dimension.MONTH.shown("202611")).isEqualTo("2026-11");
  }

  @Test
  void aMissingValueIsNoGroupOfAName() {
    assertThat(Dimension.GEO.shown(null)).isNull();
  }

  @Test
  void areFoundByTheirKeys() {
    assertThat(Dimension.of("campaign_id")).contains(Dimension.CAMPAIGN_ID);
    assertThat(Dimension.of("campaign")).isEmpty();
  }
}
