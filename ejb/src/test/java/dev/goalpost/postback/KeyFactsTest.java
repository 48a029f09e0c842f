package dev.goalpost.postback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class KeyFactsTest {

  private static final Instant NOON = Instant.parse("2026-09-21T12:00:00Z");
  private static final KeyFacts FIRST = facts(1, new BigDecimal("10.00"), "USD", NOON, "p1");

  @Test
  void theSameFactsAgreeHoweverTheSumIsWritten() {
    assertThat(FIRST.differenceTo(facts(1, new BigDecimal("10"), "USD", NOON, "p1"))).isEmpty();
  }

  @Test
  void factsThatAreAbsentOnBothSidesAgree() {
    final var bare = facts(1, null, "USD", null, null);

    assertThat(bare.differenceTo(facts(1, null, "USD", null, null))).isEmpty();
  }

  @Test
  void theAnswerIsNoFact() {
    assertThat(FIRST.differenceTo(FIRST.answeredWith(99, "redep"))).isEmpty();
  }

  @Test
  void everyFactThatDiffersIsNamed() {
    assertThat(FIRST.differenceTo(facts(2, BigDecimal.TEN, "USD", NOON, "p1")))
        .contains("another client");
    assertThat(FIRST.differenceTo(facts(1, BigDecimal.ONE, "USD", NOON, "p1")))
        .contains("another sum");
    assertThat(FIRST.differenceTo(facts(1, null, "USD", NOON, "p1"))).contains("another sum");
    assertThat(FIRST.differenceTo(facts(1, BigDecimal.TEN, "EUR", NOON, "p1")))
        .contains("another currency");
    assertThat(FIRST.differenceTo(facts(1, BigDecimal.TEN, "USD", NOON.plusNanos(1_000), "p1")))
        .contains("another ts");
    assertThat(FIRST.differenceTo(facts(1, BigDecimal.TEN, "USD", NOON, "p2")))
        .contains("another playerid");
    assertThat(FIRST.differenceTo(facts(1, BigDecimal.TEN, "USD", NOON, null)))
        .contains("another playerid");
  }

  @Test
  void whoGivesNoTimeSaysNothingOfIt() {
    assertThat(FIRST.differenceTo(facts(1, BigDecimal.TEN, "USD", null, "p1"))).isEmpty();
    assertThat(facts(1, null, "USD", null, null).differenceTo(facts(1, null, "USD", NOON, null)))
        .contains("another ts");
  }

  @Test
  void aForgottenPlayerMayHaveBeenAny() {
    final var forgotten = facts(1, BigDecimal.TEN, "USD", NOON, KeyFacts.FORGOTTEN);
    assertThat(forgotten.differenceTo(FIRST)).isEmpty();
  }

  @Test
  void whatAKeyWasAnsweredWithIsKeptBesideItsFacts() {
    assertThat(FIRST.answeredWith(99, "redep"))
        .usingRecursiveComparison()
        .ignoringFields("eventId", "goal")
        .isEqualTo(FIRST);
    assertThat(FIRST.answeredWith(99, "redep"))
        .extracting(KeyFacts::eventId, KeyFacts::goal)
        .containsExactly(99L, "redep");
  }

  @Property
  void aKeyOfAnyLengthHasADigestOfFixedLength(
      @ForAll @StringLength(min = 1, max = 1_000) final String txid) {
    assertThat(KeyFacts.digest(0, "dep", txid)).hasSize(43).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void keysAreToldApartByAccountGoalAndText() {
    assertThat(KeyFacts.digest(0, "dep", "t1"))
        .isEqualTo(KeyFacts.digest(0, "dep", "t1"))
        .isNotEqualTo(KeyFacts.digest(1, "dep", "t1"))
        .isNotEqualTo(KeyFacts.digest(0, "Dep", "t1"))
        .isNotEqualTo(KeyFacts.digest(0, "dep", "T1"))
        .isNotEqualTo(KeyFacts.digest(0, "dep", "t1 "));
  }

  private static KeyFacts facts(
      final long leadId,
      final BigDecimal amount,
      final String currency,
      final Instant occurredAt,
      final String playerId) {
    return new KeyFacts("digest", 0, 7, "dep", leadId, amount, currency, occurredAt, playerId);
  }
}
