package dev.goalpost.postback;

import static dev.goalpost.postback.KnownLeadBuilder.lead;
import static dev.goalpost.postback.LedgerBuilder.ledger;
import static dev.goalpost.postback.PostbackBuilder.postback;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JournalEntryTest {

  private static final String ROCKET = "🚀";

  private final Ledger ledger = ledger().knowing(lead("anna")).build();

  @Test
  void anAcceptedCallIsKeptWithItsEvent() {
    final var entry = entry(postback("clickid=anna&goal=dep&secret=hunter2").id(7));

    assertThat(entry.result()).isEqualTo(JournalResult.ACCEPTED);
    assertThat(entry.eventId()).isEqualTo(7);
    assertThat(entry.goal()).isEqualTo("dep");
    assertThat(entry.key()).isEqualTo("anna");
    assertThat(entry.code()).isNull();
    assertThat(entry.detail()).isNull();
    assertThat(entry.postback().query()).isEqualTo("clickid=anna&goal=dep&secret=***");
  }

  @Test
  void aTwinIsMarked() {
    entry(postback("clickid=anna&goal=rebill&sum=5").id(7));

    final var entry = entry(postback("clickid=anna&goal=rebill&sum=5").id(8));

    assertThat(entry.result()).isEqualTo(JournalResult.ACCEPTED);
    assertThat(entry.eventId()).isEqualTo(8);
    assertThat(entry.detail()).isEqualTo("Looks like a repetition of event 7.");
  }

  @Test
  void aDuplicateIsKeptWithTheFirstEvent() {
    entry(postback("clickid=anna&goal=reg").id(7));

    final var entry = entry(postback("clickid=anna&goal=reg").id(8));

    assertThat(entry.result()).isEqualTo(JournalResult.DUPLICATE);
    assertThat(entry.eventId()).isEqualTo(7);
    assertThat(entry.detail()).contains("event 7");
  }

  @Test
  void aRejectedCallIsKeptWithItsReason() {
    final var entry = entry(postback("clickid=anna&goal=Dep"));

    assertThat(entry.result()).isEqualTo(JournalResult.REJECTED);
    assertThat(entry.code()).isEqualTo("unknown_goal");
    assertThat(entry.detail()).contains("did you mean `dep`?");
    assertThat(entry.goal()).isEqualTo("Dep");
    assertThat(entry.eventId()).isNull();
  }

  @Test
  void aCallThatCannotBeReadIsKeptAllTheSame() {
    final var entry = entry(postback("clickid=%zz"));

    assertThat(entry.code()).isEqualTo("invalid_parameter");
    assertThat(entry.goal()).isNull();
    assertThat(entry.key()).isNull();
    assertThat(entry.postback().query()).isEqualTo("clickid=%zz");
  }

  @Test
  void theLeadIsKeptUnderItsOwnClickHoweverItWasNamed() {
    final var byTracker = ledger().knowingByTracker("tracker-7", lead("anna")).build();

    final var entry = entry(byTracker, postback("clickid=tracker-7&goal=dep"));

    assertThat(entry.key()).isEqualTo("anna");
  }

  @Test
  void longTokensAndClicksAreCutToTheirColumns() {
    final var click = "c".repeat(256);
    final var stranger = ledger().notKnowing(click).build();

    final var entry = entry(stranger, postback("clickid=" + click + "&goal=" + "g".repeat(65)));

    assertThat(entry.key()).isEqualTo("c".repeat(255));
    assertThat(entry.goal()).isEqualTo("g".repeat(64));
  }

  @Test
  void whatFitsIsNotCut() {
    final var entry = entry(postback("clickid=anna&goal=" + "g".repeat(64)));

    assertThat(entry.goal()).isEqualTo("g".repeat(64));
  }

  @Test
  void aCutSplitsNoCharacter() {
    final var entry = entry(postback("clickid=anna&goal=" + "g".repeat(63) + percent(ROCKET)));

    assertThat(entry.goal()).isEqualTo("g".repeat(63));
  }

  @Test
  void aLongReasonIsCut() {
    final var tokens = AccountRulesBuilder.account();
    for (int id = 10; id < 60; id++) {
      tokens.with(GoalRuleBuilder.goal(id, "a-goal-with-a-rather-long-token-" + id));
    }
    final var entry =
        entry(ledger().of(tokens).knowing(lead("anna")).build(), postback("clickid=anna&goal=x"));

    assertThat(entry.detail()).hasSize(500);
  }

  private JournalEntry entry(final PostbackBuilder postback) {
    return entry(ledger, postback);
  }

  private static JournalEntry entry(final Ledger ledger, final PostbackBuilder postback) {
    return JournalEntry.of(new Counting(ledger).decide(postback.build()));
  }

  private static String percent(final String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
