package dev.goalpost.postback;

import static dev.goalpost.postback.AccountRulesBuilder.DEP;
import static dev.goalpost.postback.AccountRulesBuilder.REDEP;
import static dev.goalpost.postback.AccountRulesBuilder.account;
import static dev.goalpost.postback.GoalRuleBuilder.goal;
import static dev.goalpost.postback.KnownLeadBuilder.lead;
import static dev.goalpost.postback.LedgerBuilder.ledger;
import static dev.goalpost.postback.PostbackBuilder.NOON;
import static dev.goalpost.postback.PostbackBuilder.postback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {

  private static final KnownLeadBuilder ANNA = lead("anna");

  @Test
  void aPostbackOfAKnownLeadAndGoalIsCountedUnderItsOwnId() {
    final var ledger = ledger().knowing(ANNA).build();

    final var event = counted(ledger, postback("clickid=anna&goal=dep&sum=50&x=1").id(7));

    assertThat(event.id()).isEqualTo(7);
    assertThat(event.goal()).isEqualTo("dep");
    assertThat(event.currency()).isEqualTo("USD");
    assertThat(event.worth()).isEqualByComparingTo("50");
    assertThat(event.occurredAt()).isEqualTo(NOON);
    assertThat(event.call().params()).containsExactly(entry("x", "1"));
    assertThat(ledger.events()).containsExactly(event);
  }

  @Test
  void theEventHappenedWhenItSaysAndArrivedWhenItCame() {
    final var ledger = ledger().knowing(ANNA).build();

    final var event = counted(ledger, postback("clickid=anna&goal=dep&ts=2026-09-20T10:00:00Z"));

    assertThat(event.occurredAt()).isEqualTo("2026-09-20T10:00:00Z");
    assertThat(event.receivedAt()).isEqualTo(NOON);
  }

  @Nested
  class Repeats {

    @Test
    void ofASaleCountAsRepeatedSales() {
      final var ledger = ledger().knowing(ANNA).build();

      assertThat(counted(ledger, postback("clickid=anna&goal=dep").id(1)).goal()).isEqualTo("dep");
      assertThat(counted(ledger, postback("clickid=anna&goal=dep").id(2)).goal())
          .isEqualTo("redep");
      assertThat(counted(ledger, postback("clickid=anna&goal=dep").id(3)).goal())
          .isEqualTo("redep");
      assertThat(ledger.line(ANNA.build(), DEP).lastEventId()).isEqualTo(1);
      assertThat(ledger.line(ANNA.build(), REDEP).lastEventId()).isEqualTo(3);
    }

    @Test
    void ofARegistrationAreAnsweredWithTheFirst() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=reg").id(1));

      final var answer = answer(ledger, postback("clickid=anna&goal=reg").id(2));

      assertThat(answer).isEqualTo(new PostbackAnswer.Accepted(1, "reg", true));
      assertThat(ledger.events()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redep", "rebill"})
    void ofOtherGoalsAllCount(final String goal) {
      final var ledger = ledger().knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=" + goal).id(1));
      counted(ledger, postback("clickid=anna&goal=" + goal).id(2));

      assertThat(ledger.events()).hasSize(2).allMatch(event -> event.goal().equals(goal));
    }

    @Test
    void areCountedPerClient() {
      final var ledger = ledger().knowing(ANNA).knowing(lead("ben").id(101)).build();

      counted(ledger, postback("clickid=anna&goal=reg").id(1));

      assertThat(counted(ledger, postback("clickid=ben&goal=reg").id(2)).id()).isEqualTo(2);
    }

    @Test
    void goDownAChainAsFarAsTheClientHasCome() {
      final var ledger =
          ledger()
              .of(
                  account()
                      .with(goal(10, "first").countingTheFirstThen(11))
                      .with(goal(11, "second").countingTheFirstThen(12))
                      .with(goal(12, "third").countingTheFirst()))
              .knowing(ANNA)
              .build();

      assertThat(counted(ledger, postback("clickid=anna&goal=first").id(1)).goal())
          .isEqualTo("first");
      assertThat(counted(ledger, postback("clickid=anna&goal=first").id(2)).goal())
          .isEqualTo("second");
      assertThat(counted(ledger, postback("clickid=anna&goal=first").id(3)).goal())
          .isEqualTo("third");
      assertThat(answer(ledger, postback("clickid=anna&goal=first").id(4)))
          .isEqualTo(new PostbackAnswer.Accepted(3, "third", true));
    }

    @Test
    void startWhereTheClientIsWhateverWayItCameThere() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=redep").id(1));

      assertThat(counted(ledger, postback("clickid=anna&goal=dep").id(2)).goal()).isEqualTo("dep");
      assertThat(counted(ledger, postback("clickid=anna&goal=dep").id(3)).goal())
          .isEqualTo("redep");
    }

    @Test
    void areSeenAcrossBatches() {
      final var earlier = ledger().knowing(ANNA).build();
      counted(earlier, postback("clickid=anna&goal=reg").id(1));

      final var later = ledger().knowing(ANNA).after(earlier).build();

      assertThat(answer(later, postback("clickid=anna&goal=reg").id(2)))
          .isEqualTo(new PostbackAnswer.Accepted(1, "reg", true));
    }

    @Test
    void ofAReversalCountLikeAnyOther() {
      final var ledger = ledger().knowing(ANNA).build();

      final var event = counted(ledger, postback("clickid=anna&goal=dep&sum=-5"));

      assertThat(event.worth()).isEqualByComparingTo("-5");
      assertThat(counted(ledger, postback("clickid=anna&goal=dep&sum=5").id(2)).goal())
          .isEqualTo("redep");
    }
  }

  @Nested
  class TheSameKeyAgain {

    @Test
    void getsTheFirstAnswerAndCountsNothing() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=dep&sum=5&txid=t1").id(1));

      final var again = answer(ledger, postback("clickid=anna&goal=dep&sum=5.00&txid=t1").id(2));

      assertThat(again).isEqualTo(new PostbackAnswer.Accepted(1, "dep", true));
      assertThat(ledger.events()).hasSize(1);
      assertThat(ledger.newKeys()).hasSize(1);
    }

    @Test
    void getsItInALaterBatchToo() {
      final var earlier = ledger().knowing(ANNA).build();
      counted(earlier, postback("clickid=anna&goal=dep&txid=t1").id(1));

      final var later = ledger().knowing(ANNA).after(earlier).build();

      assertThat(answer(later, postback("clickid=anna&goal=dep&txid=t1").id(2)))
          .isEqualTo(new PostbackAnswer.Accepted(1, "dep", true));
      assertThat(later.newKeys()).isEmpty();
    }

    @Test
    void namesTheGoalThatTheFirstCountedAs() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=dep&txid=t1").id(1));
      counted(ledger, postback("clickid=anna&goal=dep&txid=t2").id(2));

      assertThat(answer(ledger, postback("clickid=anna&goal=dep&txid=t2").id(3)))
          .isEqualTo(new PostbackAnswer.Accepted(2, "redep", true));
    }

    @Test
    void isFreeToCarryOtherFreeParametersAndAnotherAlias() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=dep&txid=t1&a=1").id(1));

      assertThat(answer(ledger, postback("clickid=anna&goal=dep&event_id=t1&a=2").id(2)))
          .isEqualTo(new PostbackAnswer.Accepted(1, "dep", true));
    }

    @ParameterizedTest
    @CsvSource({
      "clickid=anna&goal=dep&txid=t1&sum=6,                                another sum",
      "clickid=anna&goal=dep&txid=t1,                                      another sum",
      "clickid=anna&goal=dep&txid=t1&sum=5&currency=EUR,                   another currency",
      "clickid=anna&goal=dep&txid=t1&sum=5&playerid=p,                     another playerid",
      "clickid=anna&goal=dep&txid=t1&sum=5&ts=1789992000,                  another ts",
      "clickid=ben&goal=dep&txid=t1&sum=5,                                 another client"
    })
    void isAConflictIfItSaysSomethingElse(final String again, final String difference) {
      final var ledger = ledger().knowing(ANNA).knowing(lead("ben").id(101)).build();
      counted(ledger, postback("clickid=anna&goal=dep&sum=5&txid=t1").id(1));

      final var rejection = rejected(ledger, postback(again).id(2));

      assertThat(rejection.reason()).isEqualTo(Reason.CONFLICTING_EVENT);
      assertThat(rejection.detail()).contains(difference, "event 1");
      assertThat(ledger.events()).hasSize(1);
    }

    @Test
    void isAnotherKeyUnderAnotherGoal() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=rebill&txid=t1").id(1));

      counted(ledger, postback("clickid=anna&goal=redep&txid=t1").id(2));

      assertThat(ledger.events()).hasSize(2);
    }

    @Test
    void isAnotherKeyInAnotherAccount() {
      final var ledger =
          ledger().of(account(5)).knowing(ANNA).knowing(lead("ben").id(101).of(5)).build();

      counted(ledger, postback("clickid=anna&goal=rebill&txid=t1").id(1));
      counted(ledger, postback("clickid=ben&goal=rebill&txid=t1").id(2));

      assertThat(ledger.events()).hasSize(2);
    }

    @Test
    void isAnsweredEvenIfItsGoalHasBeenArchivedMeanwhile() {
      final var earlier = ledger().of(account().with(goal(10, "payout"))).knowing(ANNA).build();
      counted(earlier, postback("clickid=anna&goal=payout&txid=t1").id(1));

      final var later =
          ledger()
              .of(account().with(goal(10, "payout").archived()))
              .knowing(ANNA)
              .after(earlier)
              .build();

      assertThat(answer(later, postback("clickid=anna&goal=payout&txid=t1").id(2)))
          .isEqualTo(new PostbackAnswer.Accepted(1, "payout", true));
    }

    @Test
    void isBoundToTheFirstEventIfItCameWithARepetition() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=reg").id(1));
      answer(ledger, postback("clickid=anna&goal=reg&txid=t1").id(2));

      assertThat(answer(ledger, postback("clickid=anna&goal=reg&txid=t1").id(3)))
          .isEqualTo(new PostbackAnswer.Accepted(1, "reg", true));
      assertThat(rejected(ledger, postback("clickid=anna&goal=reg&txid=t1&sum=1").id(4)).reason())
          .isEqualTo(Reason.CONFLICTING_EVENT);
    }

    @Test
    void namesNoPlayerIfTheCallCountedNothing() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=reg&txid=t1&playerid=p").id(1));
      answer(ledger, postback("clickid=anna&goal=reg&txid=t2&playerid=p").id(2));

      assertThat(ledger.newKeys()).extracting(KeyFacts::playerId).containsExactly("p", "");
      assertThat(answer(ledger, postback("clickid=anna&goal=reg&txid=t2&playerid=p").id(3)))
          .isEqualTo(new PostbackAnswer.Accepted(1, "reg", true));
    }

    @Test
    void isNotTakenByARejectedCall() {
      final var ledger = ledger().knowing(ANNA).build();
      rejected(ledger, postback("clickid=anna&goal=nope&txid=t1").id(1));

      assertThat(ledger.newKeys()).isEmpty();
    }
  }

  @Nested
  class TheLead {

    @Test
    void isUnknownByItsClick() {
      final var ledger = ledger().notKnowing("nobody").build();

      assertRejected(ledger, postback("clickid=nobody&goal=dep"), Reason.UNKNOWN_CLICK, "clickid");
    }

    @Test
    void isUnknownByItsTelegramUser() {
      final var ledger = ledger().notKnowingUser("9", "SPOTcode").build();

      assertRejected(
          ledger, postback("user_id=9&spot=SPOTcode&goal=dep"), Reason.UNKNOWN_CLICK, "user_id");
    }

    @Test
    void isUnknownSinceItsSpotIs() {
      final var ledger = ledger().withoutSpot("9", "nowhere").build();

      assertRejected(
          ledger, postback("user_id=9&spot=nowhere&goal=dep"), Reason.UNKNOWN_SPOT, "spot");
    }

    @Test
    void isFoundByTelegramUserAndSpot() {
      final var ledger = ledger().knowingUser("9", "SPOTcode", ANNA).build();

      assertThat(counted(ledger, postback("user_id=9&spot=SPOTcode&goal=dep")).lead().clickId())
          .isEqualTo("anna");
    }

    @Test
    void isAmbiguousIfSeveralAccountsShareTheTrackersClick() {
      final var ledger = sharedClick();

      assertRejected(ledger, postback("clickid=t&goal=dep"), Reason.AMBIGUOUS_CLICK, "ow");
    }

    @Test
    void isTheOneOfTheOwnerIfSeveralAccountsShareTheTrackersClick() {
      final var ledger = sharedClick();

      assertThat(counted(ledger, postback("clickid=t&goal=dep&ow=5")).lead().clickId())
          .isEqualTo("ben");
    }

    @Test
    void isNoneOfTheirsIfTheOwnerIsAnotherAccount() {
      final var ledger = sharedClick();

      assertRejected(ledger, postback("clickid=t&goal=dep&ow=6"), Reason.WRONG_ACCOUNT, "ow");
    }

    @Test
    void learnsThePlayerIdOfACountedCall() {
      final var ledger = ledger().knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=dep&playerid=p1").id(1));
      counted(ledger, postback("clickid=anna&goal=dep&playerid=p2").id(2));

      assertThat(ledger.playerIds()).containsExactly(entry(100L, "p2"));
    }

    @Test
    void isNotWrittenIfThePlayerIdIsKnown() {
      final var ledger = ledger().knowing(lead("anna").player("p1")).build();

      counted(ledger, postback("clickid=anna&goal=dep&playerid=p1").id(1));
      counted(ledger, postback("clickid=anna&goal=dep").id(2));

      assertThat(ledger.playerIds()).isEmpty();
    }

    @Test
    void learnsThePlayerIdOfACallThatCountsNothing() {
      final var ledger = ledger().knowing(ANNA).build();

      answer(ledger, postback("clickid=anna&goal=reg").id(1));
      answer(ledger, postback("clickid=anna&goal=reg&playerid=p1").id(2));

      assertThat(ledger.playerIds()).containsExactly(entry(100L, "p1"));
    }

    @Test
    void staysWhoTheyAreKnownToBeIfACallIsTakenAgain() {
      final var ledger = ledger().knowing(lead("anna").player("new")).build();

      counted(ledger, postback("clickid=anna&goal=rebill&playerid=old").reprocessed());

      assertThat(ledger.playerIds()).isEmpty();
    }

    @Test
    void isThePlayerOfACallThatIsTakenAgainIfNoneWasKnown() {
      final var ledger = ledger().knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=rebill&playerid=old").reprocessed());

      assertThat(ledger.playerIds()).containsExactly(entry(100L, "old"));
    }

    @Test
    void learnsNothingFromARejectedCall() {
      final var ledger = ledger().knowing(ANNA).build();

      rejected(ledger, postback("clickid=anna&goal=nope&playerid=p1"));

      assertThat(ledger.playerIds()).isEmpty();
    }

    private Ledger sharedClick() {
      return ledger()
          .of(account(5))
          .of(account(6))
          .knowingByTracker("t", lead("anna"), lead("ben").id(101).of(5))
          .build();
    }
  }

  @Nested
  class TheOwner {

    @ParameterizedTest
    @ValueSource(strings = {"", "&ow=0", "&ow=5"})
    void mayBeLeftOutOrBeTheAccountOfTheLead(final String owner) {
      final var ledger = ledger().of(account(5)).knowing(lead("anna").of(5)).build();

      assertThat(decide(ledger, postback("clickid=anna&goal=dep" + owner)).accountId())
          .isEqualTo(5);
      assertThat(ledger.events()).hasSize(1);
    }

    @Test
    void isWrongIfTheLeadBelongsToAnotherAccount() {
      final var ledger = ledger().of(account(5)).knowing(ANNA).build();

      assertRejected(ledger, postback("clickid=anna&goal=dep&ow=5"), Reason.WRONG_ACCOUNT, "ow");
    }

    @Test
    void isWrongIfThereIsNoSuchAccount() {
      final var ledger = ledger().knowing(ANNA).build();

      assertRejected(ledger, postback("clickid=anna&goal=dep&ow=99"), Reason.WRONG_ACCOUNT, "ow");
    }

    @Test
    void saysInWhoseJournalAnUnknownLeadBelongs() {
      final var ledger = ledger().of(account(5)).notKnowing("nobody").build();

      assertThat(decide(ledger, postback("clickid=nobody&goal=dep&ow=5")).accountId()).isEqualTo(5);
      assertThat(decide(ledger, postback("clickid=nobody&goal=dep&ow=99")).accountId()).isZero();
      assertThat(decide(ledger, postback("clickid=nobody&goal=dep")).accountId()).isZero();
    }

    @Test
    void saysInWhoseJournalAnUnreadableCallBelongs() {
      final var ledger = ledger().of(account(5)).knowing(lead("ben").of(5)).build();

      assertThat(decide(ledger, postback("clickid=ben&goal=dep&sum=x")).accountId()).isEqualTo(5);
      assertThat(decide(ledger, postback("goal=dep&ow=5")).accountId()).isEqualTo(5);
      assertThat(decide(ledger, postback("goal=%zz")).accountId()).isZero();
    }
  }

  @Nested
  class TheCaller {

    private final AccountRulesBuilder guarded = account().secret("old-one").secret("new-one");

    @ParameterizedTest
    @ValueSource(strings = {"old-one", "new-one"})
    void mayUseEitherSecretDuringRotation(final String secret) {
      final var ledger = ledger().of(guarded).knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=dep&secret=" + secret));
    }

    @ParameterizedTest
    @CsvSource({
      "'',                BAD_SECRET",
      "&secret=,          BAD_SECRET",
      "&secret=guess,     BAD_SECRET",
      "&secret=OLD-ONE,   BAD_SECRET",
      "&secret=old-one2,  BAD_SECRET",
      "&secret={secret},  UNEXPANDED_MACRO",
      "&secret=secret},   UNEXPANDED_MACRO"
    })
    void isRefusedWithoutAValidSecret(final String secret, final Reason reason) {
      final var ledger = ledger().of(guarded).knowing(ANNA).build();

      assertRejected(ledger, postback("clickid=anna&goal=dep" + secret), reason, "secret");
    }

    @Test
    void mayHaveBracesInAValidSecret() {
      final var ledger = ledger().of(account().secret("{s}")).knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=dep&secret={s}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"guess", "{s}"})
    void needsNoSecretWhereNoneIsAskedFor(final String secret) {
      final var ledger = ledger().knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=dep&secret=" + secret));
    }

    @Test
    void learnsNothingAboutClicksOrGoalsWithoutTheSecret() {
      final var ledger = ledger().of(guarded).knowing(ANNA).notKnowing("nobody").build();

      assertThat(rejected(ledger, postback("clickid=nobody&goal=dep")).reason())
          .isEqualTo(Reason.BAD_SECRET);
      assertThat(rejected(ledger, postback("clickid=anna&goal=nope")).reason())
          .isEqualTo(Reason.BAD_SECRET);
    }

    @Test
    void neverReadsItsSecretInTheReason() {
      final var ledger = ledger().of(guarded).knowing(ANNA).build();

      assertThat(rejected(ledger, postback("clickid=anna&goal=dep&secret=guess")).detail())
          .doesNotContain("guess", "old-one", "new-one");
    }

    @Test
    void mustComeFromAnAllowedAddress() {
      final var ledger = ledger().of(account().allowing("198.51.100.0/24")).knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=dep").from("198.51.100.9"));
      assertRejected(
          ledger,
          postback("clickid=anna&goal=dep").from("203.0.113.7"),
          Reason.IP_NOT_ALLOWED,
          null);
    }

    @Test
    void isAskedForAccountThenAddressThenSecret() {
      final var ledger =
          ledger().of(guarded.allowing("198.51.100.0/24")).of(account(5)).knowing(ANNA).build();

      assertThat(rejected(ledger, postback("clickid=anna&goal=dep&ow=5")).reason())
          .isEqualTo(Reason.WRONG_ACCOUNT);
      assertThat(rejected(ledger, postback("clickid=anna&goal=dep")).reason())
          .isEqualTo(Reason.IP_NOT_ALLOWED);
      assertThat(rejected(ledger, postback("clickid=anna&goal=dep").from("198.51.100.9")).reason())
          .isEqualTo(Reason.BAD_SECRET);
    }
  }

  @Nested
  class TheGoal {

    @Test
    void isUnknownAndANearMissIsNamed() {
      final var ledger = ledger().knowing(ANNA).build();

      final var rejection = rejected(ledger, postback("clickid=anna&goal=Dep"));

      assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_GOAL);
      assertThat(rejection.detail()).contains("did you mean `dep`?");
      assertThat(rejection.field()).isEqualTo("goal");
    }

    @Test
    void isUnknownAndTheTokensAreListedIfNoneIsNear() {
      final var ledger =
          ledger().of(account().with(goal(10, "old").archived())).knowing(ANNA).build();

      assertThat(rejected(ledger, postback("clickid=anna&goal=purchase")).detail())
          .contains("dep, rebill, redep, reg")
          .doesNotContain("old");
    }

    @Test
    void isNotCountedOnceItIsArchived() {
      final var ledger =
          ledger().of(account().with(goal(10, "payout").archived())).knowing(ANNA).build();

      final var rejection = rejected(ledger, postback("clickid=anna&goal=payout"));

      assertThat(rejection.reason()).isEqualTo(Reason.UNKNOWN_GOAL);
      assertThat(rejection.detail()).contains("archived");
    }

    @Test
    void isThatOfTheLeadsAccount() {
      final var ledger =
          ledger()
              .of(account(5).with(goal(10, "payout")))
              .knowing(ANNA)
              .knowing(lead("ben").id(101).of(5))
              .build();

      counted(ledger, postback("clickid=ben&goal=payout"));
      assertThat(rejected(ledger, postback("clickid=anna&goal=payout")).reason())
          .isEqualTo(Reason.UNKNOWN_GOAL);
    }
  }

  @Nested
  class ATwin {

    @Test
    void isCountedAndMarked() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=rebill&sum=5").id(1));

      assertThat(twinOf(ledger, postback("clickid=anna&goal=rebill&sum=5.0").id(2))).isEqualTo(1);
      assertThat(ledger.events()).hasSize(2);
    }

    @Test
    void isSeenWhenItCountsAsAnotherGoal() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=dep&sum=5").id(1));

      assertThat(twinOf(ledger, postback("clickid=anna&goal=dep&sum=5").id(2))).isEqualTo(1);
      assertThat(twinOf(ledger, postback("clickid=anna&goal=dep&sum=5").id(3))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "clickid=anna&goal=rebill&sum=6",
          "clickid=anna&goal=rebill",
          "clickid=ben&goal=rebill&sum=5",
          "clickid=anna&goal=redep&sum=5",
          "clickid=anna&goal=rebill&sum=5&txid=t"
        })
    void isNoneIfAnythingDiffersOrAKeyTellsThemApart(final String other) {
      final var ledger = ledger().knowing(ANNA).knowing(lead("ben").id(101)).build();
      counted(ledger, postback("clickid=anna&goal=rebill&sum=5").id(1));

      assertThat(twinOf(ledger, postback(other).id(2))).isNull();
    }

    @Test
    void isSeenInASaleThatIsEnteredWhateverItsKey() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=rebill&sum=5").id(1));

      final var sale = postback("clickid=anna&goal=rebill&sum=5&txid=t").enteredBy("Ann").id(2);

      assertThat(twinOf(ledger, sale)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"60, 1", "61, ", "-60, 1", "-61, "})
    void isOneOnlyWithinAMinute(final long seconds, final Long twin) {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=rebill&sum=5").id(1));

      final var other =
          postback("clickid=anna&goal=rebill&sum=5").id(2).receivedAt(NOON.plusSeconds(seconds));

      assertThat(twinOf(ledger, other)).isEqualTo(twin);
    }
  }

  @Nested
  class AForeignAmount {

    @Test
    void isWorthWhatTheRateOfItsDaySays() {
      final var ledger =
          ledger()
              .of(account().rate("EUR", "2026-09-01", "1.1").rate("EUR", "2026-09-21", "1.2"))
              .knowing(ANNA)
              .build();

      final var event = counted(ledger, postback("clickid=anna&goal=dep&sum=10&currency=EUR"));

      assertThat(event.worth()).isEqualByComparingTo("12");
      assertThat(event.call().amount()).isEqualByComparingTo("10");
      assertThat(event.currency()).isEqualTo("EUR");
      assertThat(event.waitsForRate()).isFalse();
    }

    @Test
    void isConvertedByTheDayInTheAccountsZone() {
      final var ledger =
          ledger()
              .of(
                  account()
                      .zone("Asia/Tokyo")
                      .rate("EUR", "2026-09-01", "1.1")
                      .rate("EUR", "2026-09-22", "1.2"))
              .knowing(ANNA)
              .build();

      final var evening = postback("clickid=anna&goal=dep&sum=10&currency=EUR");

      assertThat(counted(ledger, evening.receivedAt(NOON.plus(Duration.ofHours(3)))).worth())
          .isEqualByComparingTo("12");
    }

    @Test
    void isConvertedByTheDayOnWhichItHappened() {
      final var ledger =
          ledger()
              .of(account().rate("EUR", "2026-09-01", "1.1").rate("EUR", "2026-09-21", "1.2"))
              .knowing(ANNA)
              .build();

      final var late =
          postback("clickid=anna&goal=dep&sum=10&currency=EUR&ts=2026-09-20T23:59:59Z");

      assertThat(counted(ledger, late).worth()).isEqualByComparingTo("11");
    }

    @Test
    void waitsOutsideTheTotalUntilThereIsARate() {
      final var ledger = ledger().knowing(ANNA).build();

      final var event = counted(ledger, postback("clickid=anna&goal=dep&sum=10&currency=EUR"));

      assertThat(event.worth()).isNull();
      assertThat(event.waitsForRate()).isTrue();
    }

    @Test
    void waitsIfTheFirstRateIsOfALaterDay() {
      final var ledger =
          ledger().of(account().rate("EUR", "2026-09-22", "1.2")).knowing(ANNA).build();

      assertThat(
              counted(ledger, postback("clickid=anna&goal=dep&sum=10&currency=EUR")).waitsForRate())
          .isTrue();
    }

    @Test
    void doesNotWaitIfThereIsNoAmountAtAll() {
      final var ledger = ledger().knowing(ANNA).build();

      final var event = counted(ledger, postback("clickid=anna&goal=dep&currency=EUR"));

      assertThat(event.waitsForRate()).isFalse();
      assertThat(event.currency()).isEqualTo("EUR");
    }

    @Test
    void isNoneInTheAccountsOwnCurrency() {
      final var ledger = ledger().of(account().currency("EUR")).knowing(ANNA).build();

      final var event = counted(ledger, postback("clickid=anna&goal=dep&sum=10.1234&currency=EUR"));

      assertThat(event.worth()).isEqualTo(new BigDecimal("10.1234"));
    }

    @Test
    void takesTheAccountsCurrencyIfNoneIsSent() {
      final var ledger = ledger().of(account().currency("EUR")).knowing(ANNA).build();

      assertThat(counted(ledger, postback("clickid=anna&goal=dep&sum=1")).currency())
          .isEqualTo("EUR");
    }
  }

  @Nested
  class AReprocessedCall {

    @Test
    void countsUnderItsOldIdAtTheTimeItWasReceived() {
      final var ledger = ledger().knowing(ANNA).build();
      final var yesterday = NOON.minus(Duration.ofDays(1));

      final var event =
          counted(
              ledger, postback("clickid=anna&goal=dep").id(7).receivedAt(yesterday).reprocessed());

      assertThat(event.id()).isEqualTo(7);
      assertThat(event.receivedAt()).isEqualTo(yesterday);
      assertThat(event.occurredAt()).isEqualTo(yesterday);
    }

    @Test
    void isAnsweredWithItsEventIfItHasCountedMeanwhile() {
      final var ledger = ledger().knowing(ANNA).settled(7, 7, "dep").build();

      final var decision = decide(ledger, postback("clickid=anna&goal=dep").id(7).reprocessed());

      assertThat(decision.verdict()).isEqualTo(new Verdict.Settled(7, "dep"));
      assertThat(decision.answer()).isEqualTo(new PostbackAnswer.Accepted(7, "dep", true));
      assertThat(ledger.events()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dep", "reg", "rebill"})
    void countsOnceIfItIsAskedForTwiceInOneBatch(final String goal) {
      final var ledger = ledger().knowing(ANNA).build();
      final var call = postback("clickid=anna&goal=" + goal).id(7).reprocessed();

      counted(ledger, call);

      assertThat(decide(ledger, call).verdict()).isEqualTo(new Verdict.Settled(7, goal));
      assertThat(ledger.events()).hasSize(1);
    }

    @Test
    void thatTurnsOutARepetitionIsSettledOnce() {
      final var ledger = ledger().knowing(ANNA).build();
      counted(ledger, postback("clickid=anna&goal=reg").id(1));
      final var call = postback("clickid=anna&goal=reg").id(7).reprocessed();

      assertThat(decide(ledger, call).verdict()).isEqualTo(new Verdict.Duplicate(1, "reg"));
      assertThat(decide(ledger, call).verdict()).isEqualTo(new Verdict.Settled(1, "reg"));
    }

    @Test
    void isNotSettledAsLongAsItIsRejected() {
      final var ledger = ledger().knowing(ANNA).build();
      final var call = postback("clickid=anna&goal=nope").id(7).reprocessed();

      assertThat(rejected(ledger, call)).isEqualTo(rejected(ledger, call));
    }

    @Test
    void isNotAskedForItsSecretSinceThatWasNeverStored() {
      final var ledger = ledger().of(account().secret("s3cret")).knowing(ANNA).build();

      counted(ledger, postback("clickid=anna&goal=dep&secret=***").reprocessed());
    }

    @Test
    void mustStillComeFromAnAllowedAddress() {
      final var ledger = ledger().of(account().allowing("198.51.100.0/24")).knowing(ANNA).build();

      assertThat(rejected(ledger, postback("clickid=anna&goal=dep").reprocessed()).reason())
          .isEqualTo(Reason.IP_NOT_ALLOWED);
    }
  }

  @Test
  void anUnreadableCallIsRefusedForWhatIsWrongWithIt() {
    final var ledger = ledger().of(account().secret("s3cret")).knowing(ANNA).build();

    assertRejected(ledger, postback("clickid=anna&goal=dep&sum=abc"), Reason.INVALID_SUM, "sum");
  }

  private static Decision decide(final Ledger ledger, final PostbackBuilder postback) {
    return new Counting(ledger).decide(postback.build());
  }

  private static PostbackAnswer answer(final Ledger ledger, final PostbackBuilder postback) {
    return decide(ledger, postback).answer();
  }

  private static CountedEvent counted(final Ledger ledger, final PostbackBuilder postback) {
    final var verdict = decide(ledger, postback).verdict();
    assertThat(verdict).isInstanceOf(Verdict.Counted.class);
    return ((Verdict.Counted) verdict).event();
  }

  private static Long twinOf(final Ledger ledger, final PostbackBuilder postback) {
    return ((Verdict.Counted) decide(ledger, postback).verdict()).twin();
  }

  private static Rejection rejected(final Ledger ledger, final PostbackBuilder postback) {
    final var answer = answer(ledger, postback);
    assertThat(answer).isInstanceOf(PostbackAnswer.Rejected.class);
    return ((PostbackAnswer.Rejected) answer).rejection();
  }

  private static void assertRejected(
      final Ledger ledger,
      final PostbackBuilder postback,
      final Reason reason,
      final String field) {
    assertThat(rejected(ledger, postback))
        .extracting(Rejection::reason, Rejection::field)
        .containsExactly(reason, field);
  }
}
