package dev.goalpost.postback;

import dev.goalpost.goal.GoalRule;
import dev.goalpost.goal.RepeatsMode;

/** Builds the rules of a goal; unless a test says otherwise, every event of it counts. */
final class GoalRuleBuilder {

  private final long id;
  private final String token;
  private boolean archived;
  private RepeatsMode repeats = RepeatsMode.EVERY;
  private Long thenId;

  private GoalRuleBuilder(final long id, final String token) {
    this.id = id;
    this.token = token;
  }

  static GoalRuleBuilder goal(final long id, final String token) {
    return new GoalRuleBuilder(id, token);
  }

  GoalRuleBuilder countingTheFirst() {
    repeats = RepeatsMode.FIRST;
    return this;
  }

  /** Later events count as the goal of that id. */
  GoalRuleBuilder countingTheFirstThen(final long otherId) {
    repeats = RepeatsMode.FIRST_THEN;
    thenId = otherId;
    return this;
  }

  GoalRuleBuilder archived() {
    archived = true;
    return this;
  }

  GoalRule build() {
    return new GoalRule(id, token, archived, repeats, thenId);
  }
}
