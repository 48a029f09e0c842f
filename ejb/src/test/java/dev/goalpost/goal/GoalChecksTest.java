package dev.goalpost.goal;

import static dev.goalpost.Refusals.assertRefused;
import static dev.goalpost.Refusals.refusalOf;
import static dev.goalpost.goal.GoalBuilder.goal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.goal.GoalForm.Display;
import dev.goalpost.goal.GoalForm.SystemMessage;
import dev.goalpost.platform.Fault;
import dev.goalpost.platform.OutboundAddresses;
import dev.goalpost.platform.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalChecksTest {

  private final GoalChecks checks =
      new GoalChecks(
          List.of(new Letters("beta"), new Letters("alpha")),
          new ExternalPostbackChecks(new OutboundAddresses(Optional.empty())));

  /** A network whose event names are letters. */
  private record Letters(String id) implements EventNetwork {

    @Override
    public String label() {
      return id;
    }

    @Override
    public List<String> standardEvents() {
      return List.of();
    }

    @Override
    public Optional<Fault> faultIn(final String eventName) {
      return eventName.matches("[A-Za-z]+")
          ? Optional.empty()
          : Optional.of(Fault.of("Only letters.", "rule.no_separators"));
    }
  }

  @Test
  void blanksGetTheirDefaults() {
    final var form = checks.checked(goal().name("  Deposit ").form());
    assertThat(form.name()).isEqualTo("Deposit");
    assertThat(form.events()).isEmpty();
    assertThat(form.externalPostback()).isNull();
    assertThat(form.statistics()).isEqualTo(new Display(false, false, false));
    assertThat(form.systemMessage()).isEqualTo(new SystemMessage(false, null));
    assertThat(form.archived()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "dep", "A-Z_0.9", "first_sale.v2-b"})
  void tokensOfTheAlphabetAreTaken(final String token) {
    assertThat(checks.checked(goal().token(token).form()).token()).isEqualTo(token);
  }

  @Property
  void anyTokenOfTheAlphabetIsTakenAsItIs(
      @ForAll
          @StringLength(min = 1, max = 64)
          @CharRange(from = 'a', to = 'z')
          @CharRange(from = 'A', to = 'Z')
          @CharRange(from = '0', to = '9')
          @Chars({'_', '-', '.'})
          final String token) {
    assertThat(checks.checked(goal().token(token).form()).token()).isEqualTo(token);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "de p", " dep", "dep\n", "dép", "d/p", "{goal}", "дep", "d%70"})
  void otherTokensAreNot(final String token) {
    assertRefused(() -> checks.checked(goal().token(token).form()), "token");
  }

  @Test
  void aTokenHas64CharactersAtMost() {
    assertRefused(() -> checks.checked(goal().token("a".repeat(65)).form()), "token");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   "})
  void aGoalNeedsAName(final String name) {
    assertRefused(() -> checks.checked(goal().name(name).form()), "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"De\0posit", "De\nposit", "De\tposit", "De\u007fposit", "De\u0085posit"})
  void aNameIsOneLine(final String name) {
    assertRefused(() -> checks.checked(goal().name(name).form()), "name");
  }

  @Test
  void eachNetworkChecksItsEvents() {
    assertThat(checks.checked(goal().event("alpha", " Lead ").form()).events())
        .isEqualTo(Map.of("alpha", "Lead"));
    assertRefused(() -> checks.checked(goal().event("alpha", "L1").form()), "events.alpha");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void aBlankEventIsNotSent(final String blank) {
    assertThat(checks.checked(goal().event("alpha", blank).form()).events()).isEmpty();
  }

  @Test
  void anUnknownNetworkIsAnUnknownField() {
    final var refusal = refusalOf(() -> checks.checked(goal().event("gamma", "Lead").form()));
    assertThat(refusal.code()).isEqualTo(Refusal.Code.UNKNOWN_FIELD);
    assertThat(refusal.getMessage()).contains("alpha, beta");
  }

  @Test
  void aFaultOfTheExternalPostbackNamesItsPath() {
    assertRefused(
        () -> checks.checked(goal().url("https://8.8.8.8/{nope}").form()), "external_postback.url");
  }

  @Test
  void aMessageThatIsOnNeedsAText() {
    assertRefused(() -> checks.checked(goal().message(true, " ").form()), "system_message.text");
    assertThat(checks.checked(goal().message(false, " ").form()).systemMessage().text()).isNull();
  }

  @Test
  void aMessagesMacrosAreChecked() {
    final var text = "{manager}: {sum} {params__sub 1}";
    assertThat(checks.checked(goal().message(true, text).form()).systemMessage().text())
        .isEqualTo(text);
    assertThat(refusalOf(() -> checks.checked(goal().message(true, "ab {summ}").form())))
        .hasMessageContaining("{summ}")
        .hasMessageContaining("position 3");
  }
}
