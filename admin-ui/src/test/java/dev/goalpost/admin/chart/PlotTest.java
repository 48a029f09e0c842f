package dev.goalpost.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {

  @Test
  void theHighestIsAtTheTopAndZeroAtTheBottom() {
    assertThat(new Plot(List.of(0.0, 10.0, 5.0)).line())
        .isEqualTo("M100.0 97.0L300.0 3.0L500.0 50.0");
  }

  @Test
  void theLowestIsAtTheBottomIfItIsBelowZero() {
    assertThat(new Plot(List.of(-10.0, 10.0)).line()).isEqualTo("M150.0 97.0L450.0 3.0");
  }

  @Test
  void nothingAtAllIsAFlatLine() {
    assertThat(new Plot(List.of(0.0, 0.0)).line()).isEqualTo("M150.0 97.0L450.0 97.0");
  }

  @Test
  void whereThereIsNoValueIsAGap() {
    assertThat(new Plot(Arrays.asList(1.0, null, 1.0, 1.0)).line())
        .isEqualTo("M75.0 3.0L76.0 3.0M375.0 3.0L525.0 3.0");
  }

  @Test
  void theAreaGoesDownToZero() {
    assertThat(new Plot(List.of(10.0, 10.0)).area())
        .isEqualTo("M150.0 97.0L150.0 3.0L450.0 3.0L450.0 97.0Z");
  }
}
