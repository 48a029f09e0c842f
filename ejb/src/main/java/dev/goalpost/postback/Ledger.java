package dev.goalpost.postback;

import dev.goalpost.lead.CardLine;
import dev.goalpost.lead.KnownLead;
import dev.goalpost.lead.LeadMatches;
import dev.goalpost.lead.LeadReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a batch of postbacks is counted in: read from the database at once, changed here call by
 * call, and written back at once.
 *
 * <p>A call sees what the calls before it in the same batch have changed.
 */
final class Ledger {

  private final Map<Long, AccountRules> rules;
  private final Map<LeadReference, LeadMatches> leads;
  private final Map<CardLine.Key, CardLine> lines;
  private final Map<String, KeyFacts> keys;
  private final Map<Long, Settlement> settled;
  private final List<CountedEvent> events = new ArrayList<>();
  private final List<KeyFacts> newKeys = new ArrayList<>();
  private final Map<Long, String> playerIds = new HashMap<>();

  /** What a journal row that was to be tried again has come to meanwhile. */
  record Settlement(long eventId, String goal) {}

  Ledger(
      final Map<Long, AccountRules> rules,
      final Map<LeadReference, LeadMatches> leads,
      final Map<CardLine.Key, CardLine> lines,
      final Map<String, KeyFacts> keys,
      final Map<Long, Settlement> settled) {
    this.rules = rules;
    this.leads = leads;
    this.lines = new HashMap<>(lines);
    this.keys = new HashMap<>(keys);
    this.settled = new HashMap<>(settled);
  }

  /** The rules of an account, or nothing if there is no such account. */
  Optional<AccountRules> rules(final long accountId) {
    return Optional.ofNullable(rules.get(accountId));
  }

  LeadMatches leads(final LeadReference reference) {
    return leads.get(reference);
  }

  Optional<Settlement> settlement(final long journalId) {
    return Optional.ofNullable(settled.get(journalId));
  }

  /** The journal row has come to that; who tries it again within the batch finds it so. */
  void settle(final long journalId, final Settlement settlement) {
    settled.put(journalId, settlement);
  }

  Optional<KeyFacts> key(final String digest) {
    return Optional.ofNullable(keys.get(digest));
  }

  CardLine line(final KnownLead lead, final long goalId) {
    return lines.computeIfAbsent(
        new CardLine.Key(lead.id(), goalId), key -> CardLine.empty(key, lead.accountId()));
  }

  void claim(final KeyFacts key) {
    keys.put(key.digest(), key);
    newKeys.add(key);
  }

  void count(final CountedEvent event) {
    events.add(event);
    line(event.lead(), event.goalId())
        .count(
            event.id(),
            event.call().amount(),
            event.worth(),
            event.occurredAt(),
            event.receivedAt());
  }

  /**
   * The client is that player from now on.
   *
   * @param playerId null if nothing is said of it
   * @param replaces whether it holds even where another is known
   */
  void learnPlayer(final KnownLead lead, final String playerId, final boolean replaces) {
    final var known = playerIds.getOrDefault(lead.id(), lead.playerId());
    if (playerId != null && !playerId.equals(known) && (known == null || replaces)) {
      playerIds.put(lead.id(), playerId);
    }
  }

  List<CountedEvent> events() {
    return events;
  }

  List<KeyFacts> newKeys() {
    return newKeys;
  }

  Collection<CardLine> lines() {
    return lines.values();
  }

  Map<Long, String> playerIds() {
    return playerIds;
  }
}
