package dev.goalpost.statistics;

import dev.goalpost.goal.GoalRule;
import dev.goalpost.goal.SystemGoal;
import dev.goalpost.lead.LeadEventType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every account counts: each has columns of its own in the totals. */
enum StandardCounter {
  CLICKS(LeadEventType.CLICK, "clicks"),
  SUBSCRIBERS(LeadEventType.SUBSCRIBE, "subscribers"),
  UNSUBSCRIBES(LeadEventType.UNSUBSCRIBE, "unsubscribes"),
  BOT_ACTIVATIONS(LeadEventType.BOT_START, "bot_activations"),
  DIALOGUES(LeadEventType.DIALOGUE, "dialogues"),
  REGISTRATIONS(SystemGoal.REG, "registrations", null),
  FIRST_SALES(SystemGoal.DEP, "first_sales_count", "first_sales_sum"),
  REPEAT_SALES(SystemGoal.REDEP, "repeat_sales_count", "repeat_sales_sum"),
  REBILLS(SystemGoal.REBILL, "rebill_count", "rebill_sum");

  private static final Map<Long, StandardCounter> OF_VISITS =
      Arrays.stream(values())
          .filter(counter -> counter.visit != null)
          .collect(
              Collectors.toUnmodifiableMap(
                  counter -> Entry.counterOf(counter.visit), Function.identity()));

  private final LeadEventType visit;
  private final SystemGoal goal;
  private final String count;
  private final String sum;

  StandardCounter(final LeadEventType visit, final String count) {
    this.visit = visit;
    this.goal = null;
    this.count = count;
    this.sum = null;
  }

  StandardCounter(final SystemGoal goal, final String count, final String sum) {
    this.visit = null;
    this.goal = goal;
    this.count = count;
    this.sum = sum;
  }

  /** What leads did, or null if it counts a goal. */
  LeadEventType visit() {
    return visit;
  }

  /** The column that holds how many there were. */
  String count() {
    return count;
  }

  /** The column that holds what amounts come to, or null. */
  String sum() {
    return sum;
  }

  /** Those whose amounts are added up. */
  static Stream<StandardCounter> withSum() {
    return Arrays.stream(values()).filter(counter -> counter.sum != null);
  }

  /** Which counters of entries are standard ones, given an account's goals. */
  static Map<Long, StandardCounter> byCounter(final Collection<GoalRule> goals) {
    final var counters = new HashMap<>(OF_VISITS);
    final var byToken =
        Arrays.stream(values())
            .filter(counter -> counter.goal != null)
            .collect(Collectors.toMap(counter -> counter.goal.token(), Function.identity()));
    goals.stream()
        .filter(goal -> byToken.containsKey(goal.token()))
        .forEach(goal -> counters.put(goal.id(), byToken.get(goal.token())));
    return counters;
  }
}
