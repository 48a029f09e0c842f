package dev.goalpost.delivery;

import dev.goalpost.account.Accounts;
import dev.goalpost.lead.LeadFacts;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;

/** Events that never happened, to show what one would look like. */
@Stateless
public class SampleEvents {

  private static final BigDecimal SUM = BigDecimal.valueOf(100);

  @Inject private Accounts accounts;
  @Inject private Leads leads;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /**
   * An event of 100 in the account's currency, now.
   *
   * @param goal the token, as in {@link Event#goal}
   * @param clickId whom it happens to; null for a client who is made up too
   * @throws dev.goalpost.platform.Refusal if there is no such client
   */
  public Event event(final long goalId, final String goal, final String clickId) {
    if (clickId == null) {
      return event(goalId, goal, SampleLead.SPOT, SampleLead.facts(clock.instant()));
    }
    final var card = leads.find(clickId);
    return event(goalId, goal, card.spot(), LeadFacts.of(card));
  }

  private Event event(
      final long goalId, final String goal, final String spot, final LeadFacts lead) {
    final var account = accounts.current();
    final var now = clock.instant();
    return new Event(
        ids.next(),
        account.id(),
        goalId,
        goal,
        0,
        spot,
        lead,
        SUM,
        account.currency(),
        lead.playerId(),
        null,
        now,
        now,
        Map.of());
  }
}
