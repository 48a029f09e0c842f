package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void aRefusalKeepsItsRuleWhereItStandsDeeper() {
    final var refusal =
        Refusal.invalidField("url", "url is at most 9 characters.")
            .breaking("rule.too_long", 9)
            .within("external_postback");

    assertThat(refusal.field()).isEqualTo("external_postback.url");
    assertThat(refusal.rule()).isEqualTo("rule.too_long");
    assertThat(refusal.values()).containsExactly(9);
    assertThat(refusal).hasMessage("url is at most 9 characters.");
  }

  @Test
  void aRuleChangesNothingOfWhatIsAnswered() {
    final var refusal = Refusal.conflict(null, "No.").breaking("rule.under_way");

    assertThat(refusal.code()).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(refusal.field()).isNull();
    assertThat(refusal).hasMessage("No.");
  }

  @Test
  void aRefusalNeedsNoRule() {
    final var refusal = Refusal.invalidField("name", "Wrong.");

    assertThat(refusal.rule()).isNull();
    assertThat(refusal.values()).isEmpty();
  }
}
