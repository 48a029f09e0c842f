package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalView;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsChangeTest {

  private static final Display HIDDEN = new Display(false, true, true);
  private static final BigDecimal WORTH = new BigDecimal("12.5");

  @ParameterizedTest
  @CsvSource({
    "reg, registrations, ",
    "dep, first_sales_count, first_sales_sum",
    "redep, repeat_sales_count, repeat_sales_sum",
    "rebill, rebill_count, rebill_sum"
  })
  void systemGoalsHaveColumnsOfTheirOwn(final String token, final String count, final String sum) {
    assertThat(StatisticsChange.of(goal(token, true, HIDDEN), WORTH))
        .isEqualTo(changes(count, sum));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, goal_qual_count, goal_qual_sum",
    "true, false, , goal_qual_sum",
    "false, true, goal_qual_count, ",
    "false, false, , "
  })
  void customGoalsHaveTheColumnsThatTheirSwitchesSay(
      final boolean sum, final boolean count, final String counted, final String summed) {
    assertThat(StatisticsChange.of(goal("qual", false, new Display(true, sum, count)), WORTH))
        .isEqualTo(changes(counted, summed));
  }

  @Test
  void whatIsNotDisplayedChangesNothing() {
    assertThat(StatisticsChange.of(goal("qual", false, HIDDEN), WORTH)).isEmpty();
  }

  @Test
  void anAmountThatWaitsOrLacksChangesNoSum() {
    assertThat(StatisticsChange.of(goal("dep", true, HIDDEN), null))
        .isEqualTo(changes("first_sales_count", null));
  }

  private static List<StatisticsChange> changes(final String count, final String sum) {
    return Stream.of(new StatisticsChange(count, BigDecimal.ONE), new StatisticsChange(sum, WORTH))
        .filter(change -> change.column() != null)
        .toList();
  }

  private static GoalView goal(final String token, final boolean system, final Display display) {
    return new GoalView("1", token, token, system, false, null, null, display, null, null);
  }
}
