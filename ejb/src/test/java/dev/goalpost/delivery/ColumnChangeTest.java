package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalView;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnChangeTest {

  private static final BigDecimal FIFTY = new BigDecimal("50");

  @ParameterizedTest
  @CsvSource({
    "dep,    first_sales_count,  first_sales_sum",
    "redep,  repeat_sales_count, repeat_sales_sum",
    "rebill, rebill_count,       rebill_sum"
  })
  void aSaleChangesItsCountAndItsSum(final String token, final String count, final String sum) {
    assertThat(ColumnChange.of(system(token), FIFTY))
        .containsExactly(new ColumnChange(count, BigDecimal.ONE), new ColumnChange(sum, FIFTY));
  }

  @Test
  void aRegistrationHasNoSum() {
    assertThat(ColumnChange.of(system("reg"), FIFTY))
        .containsExactly(new ColumnChange("registrations", BigDecimal.ONE));
  }

  @Test
  void anAmountThatWaitsForItsRateChangesNoSum() {
    assertThat(ColumnChange.of(system("dep"), null))
        .containsExactly(new ColumnChange("first_sales_count", BigDecimal.ONE));
  }

  @Test
  void aCustomGoalChangesTheColumnsThatItShows() {
    assertThat(ColumnChange.of(custom(new Display(true, true, false)), FIFTY))
        .containsExactly(new ColumnChange("goal_payout_sum", FIFTY));
    assertThat(ColumnChange.of(custom(new Display(true, false, true)), FIFTY))
        .containsExactly(new ColumnChange("goal_payout_count", BigDecimal.ONE));
    assertThat(ColumnChange.of(custom(new Display(false, true, true)), FIFTY)).isEmpty();
  }

  private static GoalView system(final String token) {
    return goal(token, true, new Display(false, false, false));
  }

  private static GoalView custom(final Display display) {
    return goal("payout", false, display);
  }

  private static GoalView goal(final String token, final boolean system, final Display display) {
    return new GoalView("1", token, token, system, false, Map.of(), null, display, null, null);
  }
}
