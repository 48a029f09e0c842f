package dev.goalpost.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.admin.chart.Funnel.Count;
import dev.goalpost.admin.chart.Funnel.Step;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTest {

  @Test
  void eachStepIsAShareOfTheStepBeforeAndOfTheFirst() {
    assertThat(funnel(200, 50, 25))
        .containsExactly(
            new Step("k", "t", 200, "100.00", null, null),
            new Step("k", "t", 50, "25.00", 25.0, 25.0),
            new Step("k", "t", 25, "12.50", 50.0, 12.5));
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThat(funnel(0, 4))
        .containsExactly(
            new Step("k", "t", 0, "0.00", null, null), new Step("k", "t", 4, "100.00", null, null));
  }

  private static List<Step> funnel(final long... numbers) {
    return Funnel.of(Arrays.stream(numbers).mapToObj(n -> new Count("k", "t", n)).toList()).steps();
  }
}
