package dev.goalpost.web.lead;

import dev.goalpost.lead.UpsertResult;
import dev.goalpost.web.problem.Problem;
import java.util.List;

/** What became of the leads of one call. */
record LeadOutcome(List<Object> items) {

  static LeadOutcome of(final List<UpsertResult> results) {
    return new LeadOutcome(results.stream().map(LeadOutcome::shown).toList());
  }

  private static Object shown(final UpsertResult result) {
    return result instanceof UpsertResult.Refused refused ? Problem.of(refused.refusal()) : result;
  }
}
