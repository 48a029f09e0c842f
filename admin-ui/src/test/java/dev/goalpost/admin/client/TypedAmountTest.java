package dev.goalpost.admin.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAmountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"10,50|10.50", "10,5|10.5", " -3,25 |-3.25", "10.5|10.5", "7|7"})
  void takesACommaBeforeTheCents(String typed, String plain) {
    assertThat(TypedAmount.plain(typed)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,000", "1,234,56", ",50", "1,", "x,50"})
  void leavesWhatMayMeanSomethingElse(String typed) {
    assertThat(TypedAmount.plain(typed)).isEqualTo(typed);
  }
}
