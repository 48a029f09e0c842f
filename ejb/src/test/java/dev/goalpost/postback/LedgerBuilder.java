package dev.goalpost.postback;

import dev.goalpost.lead.CardLine;
import dev.goalpost.lead.KnownLead;
import dev.goalpost.lead.LeadMatches;
import dev.goalpost.lead.LeadReference;
import dev.goalpost.lead.LeadReference.ByClick;
import dev.goalpost.lead.LeadReference.ByTelegramUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds a ledger as the database would fill it. */
final class LedgerBuilder {

  private final Map<Long, AccountRules> accounts = new HashMap<>();
  private final Map<LeadReference, LeadMatches> leads = new HashMap<>();
  private final Map<Long, Ledger.Settlement> settled = new HashMap<>();
  private Collection<CardLine> lines = List.of();
  private Collection<KeyFacts> keys = List.of();

  static LedgerBuilder ledger() {
    return new LedgerBuilder().of(AccountRulesBuilder.account());
  }

  /** The account; account 0 is there unless a test replaces it. */
  LedgerBuilder of(final AccountRulesBuilder account) {
    final var rules = account.build();
    accounts.put(rules.accountId(), rules);
    return this;
  }

  LedgerBuilder knowing(final KnownLeadBuilder lead) {
    final var known = lead.build();
    return matching(new ByClick(known.clickId()), known);
  }

  /** The leads, one per account, that have {@code clickId} from the user's own tracker. */
  LedgerBuilder knowingByTracker(final String clickId, final KnownLeadBuilder... sharing) {
    return matching(
        new ByClick(clickId),
        Stream.of(sharing).map(KnownLeadBuilder::build).toArray(KnownLead[]::new));
  }

  LedgerBuilder knowingUser(final String userId, final String spot, final KnownLeadBuilder lead) {
    return matching(new ByTelegramUser(userId, spot), lead.build());
  }

  LedgerBuilder notKnowing(final String clickId) {
    return matching(new ByClick(clickId));
  }

  LedgerBuilder notKnowingUser(final String userId, final String spot) {
    return matching(new ByTelegramUser(userId, spot));
  }

  LedgerBuilder withoutSpot(final String userId, final String spot) {
    leads.put(new ByTelegramUser(userId, spot), new LeadMatches(List.of(), true));
    return this;
  }

  LedgerBuilder settled(final long journalId, final long eventId, final String goal) {
    settled.put(journalId, new Ledger.Settlement(eventId, goal));
    return this;
  }

  /** What an earlier batch has committed is known. */
  LedgerBuilder after(final Ledger earlier) {
    lines = earlier.lines();
    keys = earlier.newKeys();
    return this;
  }

  Ledger build() {
    return new Ledger(
        accounts,
        leads,
        lines.stream().collect(Collectors.toMap(CardLine::key, Function.identity())),
        keys.stream().collect(Collectors.toMap(KeyFacts::digest, Function.identity())),
        settled);
  }

  private LedgerBuilder matching(final LeadReference reference, final KnownLead... found) {
    leads.put(reference, new LeadMatches(List.of(found), false));
    return this;
  }
}
