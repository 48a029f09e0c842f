package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

  @Property
  void anyNumberOfTheFormHasExactlyTheValueOfItsDigits(
      @ForAll final boolean negative,
      @ForAll @NumericChars @StringLength(min = 1, max = 15) final String units,
      @ForAll @NumericChars @StringLength(min = 1, max = 4) final String decimals) {
    final var sign = negative ? "-" : "";
    final var digits = new BigInteger(sign + units + decimals);

    assertThat(Amount.parse(sign + units + "." + decimals))
        .contains(new BigDecimal(digits, decimals.length()));
  }

  @Property
  void aWholeNumberHasItsValue(@ForAll final long number) {
    assertThat(Amount.parse(Long.toString(number))).contains(BigDecimal.valueOf(number));
  }

  @Property(tries = 5_000)
  void nothingIsAnAmountThatIsNotOfTheForm(@ForAll("nearlyNumbers") final String text) {
    assertThat(Amount.parse(text).isPresent()).isEqualTo(isOfTheForm(text));
  }

  @Property
  void nineteenDigitsAreAnAmountAndTwentyAreNone(
      @ForAll @IntRange(max = 4) final int decimals,
      @ForAll @LongRange(min = 1_000_000_000_000_000_000L) final long nineteen) {
    assertThat(Amount.parse(withPoint("" + nineteen, decimals))).isPresent();
    assertThat(Amount.parse(withPoint("1" + nineteen, decimals))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        ".",
        "+5",
        "5.",
        ".5",
        "5,5",
        "1e2",
        "1E2",
        "0x10",
        "5 ",
        " 5",
        "5\n",
        "--5",
        "1.23456",
        "1.2.3",
        "1 000",
        "1_000",
        "٥",
        "５",
        "NaN",
        "Infinity",
        "{sum}",
        "5$",
        "-{sum}"
      })
  void whatPeopleElseCallANumberIsNone(final String text) {
    assertThat(Amount.parse(text)).isEmpty();
  }

  private static String withPoint(final String digits, final int decimals) {
    final int point = digits.length() - decimals;
    return decimals == 0 ? digits : digits.substring(0, point) + "." + digits.substring(point);
  }

  /** The contract's form once more, character by character. */
  private static boolean isOfTheForm(final String text) {
    final var unsigned = text.startsWith("-") ? text.substring(1) : text;
    final int point = unsigned.indexOf('.');
    final var units = point < 0 ? unsigned : unsigned.substring(0, point);
    final var decimals = point < 0 ? "0" : unsigned.substring(point + 1);
    final int digits = units.length() + (point < 0 ? 0 : decimals.length());
    return isDigits(units) && isDigits(decimals) && decimals.length() <= 4 && digits <= 19;
  }

  private static boolean isDigits(final String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> "0123456789".indexOf(c) >= 0);
  }

  @Provide
  Arbitrary<String> nearlyNumbers() {
    final var signs = Arbitraries.of("", "", "-", "+", "--", " ");
    final var rest =
        Arbitraries.strings()
            .withChars("0123456789")
            .withChars("0123456789.,eE- ٣{")
            .ofMaxLength(22);
    return signs.flatMap(sign -> rest.map(text -> sign + text));
  }
}
