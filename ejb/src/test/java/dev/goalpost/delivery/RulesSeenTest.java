package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesSeenTest {

  private static final long TRACKER = 7;
  private static final long OTHER_TRACKER = 8;

  private final RulesSeen rules = new RulesSeen();

  @Test
  void newRulesSettleBeforeAnythingIsSortedByThem() {
    assertThat(rules.settled(List.of(unsorted(TRACKER, 1, 2, NOON)), NOON)).isEmpty();

    final var soon = NOON.plus(RulesSeen.SETTLING).minusMillis(1);
    assertThat(rules.settled(List.of(unsorted(TRACKER, 1, 2, soon)), soon)).isEmpty();

    final var later = NOON.plusSeconds(5);
    assertThat(rules.settled(List.of(unsorted(TRACKER, 1, 2, later)), later))
        .containsExactly(unsorted(TRACKER, 1, 2, NOON));
  }

  @Test
  void rulesThatKeepChangingHoldNothingUp() {
    rules.settled(List.of(unsorted(TRACKER, 1, 2, NOON)), NOON);

    final var later = NOON.plusSeconds(5);
    assertThat(rules.settled(List.of(unsorted(TRACKER, 1, 3, later)), later))
        .containsExactly(unsorted(TRACKER, 1, 2, NOON));
    final var latest = NOON.plusSeconds(10);
    assertThat(rules.settled(List.of(unsorted(TRACKER, 2, 4, latest)), latest))
        .containsExactly(unsorted(TRACKER, 2, 3, later));
  }

  @Test
  void whatWasSortedByTheRulesThatHaveSettledWaitsForTheNewer() {
    rules.settled(
        List.of(unsorted(TRACKER, 1, 2, NOON), unsorted(OTHER_TRACKER, 1, 2, NOON)), NOON);

    final var later = NOON.plusSeconds(5);
    final var found = List.of(unsorted(TRACKER, 2, 3, later), unsorted(OTHER_TRACKER, 1, 3, later));

    assertThat(rules.settled(found, later)).containsExactly(unsorted(OTHER_TRACKER, 1, 2, NOON));
  }

  private static Unsorted unsorted(
      final long destinationId, final long sortedBy, final long version, final Instant since) {
    return new Unsorted(destinationId, DeliveryTables.ACCOUNT, sortedBy, version, since);
  }
}
