package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.goal.GoalRule;
import dev.goalpost.lead.CardLine;
import dev.goalpost.lead.KnownLead;
import dev.goalpost.lead.LeadMatches;
import dev.goalpost.lead.LeadReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides what becomes of a postback, given what is known. Pure: it reads and changes only the
 * ledger.
 *
 * <p>Faults are looked for in this order: the account and who may call for it, the lead, the
 * idempotency key, the goal. Whoever may not call learns nothing about clicks or goals.
 */
final class Counting {

  private static final Duration TWIN_WINDOW = Duration.ofMinutes(1);

  private final Ledger ledger;

  Counting(final Ledger ledger) {
    this.ledger = ledger;
  }

  Decision decide(final InboundPostback postback) {
    final var matches = matches(postback.reading().lead());
    final var lead = choose(matches.leads(), postback.reading().owner());
    final var rules = rules(lead, postback.reading().owner());
    final var verdict = verdict(postback, matches, lead, rules);
    settle(postback, verdict);
    return new Decision(
        postback,
        rules.accountId(),
        lead.map(KnownLead::clickId).orElseGet(() -> CallKey.of(postback.reading().lead())),
        verdict);
  }

  /** Two operators may ask for the same call at once: the second finds it done. */
  private void settle(final InboundPostback postback, final Verdict verdict) {
    if (!postback.isReprocessed()) {
      return;
    }
    if (verdict instanceof Verdict.Counted counted) {
      ledger.settle(
          postback.id(), new Ledger.Settlement(counted.event().id(), counted.event().goal()));
    } else if (verdict instanceof Verdict.Duplicate duplicate) {
      ledger.settle(postback.id(), new Ledger.Settlement(duplicate.eventId(), duplicate.goal()));
    }
  }

  private LeadMatches matches(final LeadReference reference) {
    return reference == null ? new LeadMatches(List.of(), false) : ledger.leads(reference);
  }

  /** Of several leads, each of another account, the one that belongs to {@code owner}. */
  private static Optional<KnownLead> choose(final List<KnownLead> leads, final long owner) {
    return leads.size() == 1
        ? Optional.of(leads.get(0))
        : leads.stream().filter(lead -> owner != 0 && lead.accountId() == owner).findFirst();
  }

  private AccountRules rules(final Optional<KnownLead> lead, final long owner) {
    return lead.map(KnownLead::accountId)
        .flatMap(ledger::rules)
        .or(() -> ledger.rules(owner))
        .or(() -> ledger.rules(AccountScope.DEFAULT_ACCOUNT))
        .orElseThrow(() -> new IllegalStateException("The default account is missing"));
  }

  private Verdict verdict(
      final InboundPostback postback,
      final LeadMatches matches,
      final Optional<KnownLead> lead,
      final AccountRules rules) {
    final var settlement = ledger.settlement(postback.id());
    if (settlement.isPresent()) {
      return new Verdict.Settled(settlement.get().eventId(), settlement.get().goal());
    }
    if (postback.reading() instanceof Reading.Unreadable unreadable) {
      return new Verdict.Refused(unreadable.rejection());
    }
    final var call = ((Reading.Readable) postback.reading()).call();
    final var refusal =
        refuseCaller(postback, call, lead, rules).or(() -> refuseLead(call, matches, lead));
    return refusal.isPresent()
        ? new Verdict.Refused(refusal.get())
        : count(postback, call, lead.orElseThrow(), rules);
  }

  private static Optional<Rejection> refuseCaller(
      final InboundPostback postback,
      final PostbackCall call,
      final Optional<KnownLead> lead,
      final AccountRules rules) {
    if (lead.isPresent() && call.owner() != 0 && lead.get().accountId() != call.owner()) {
      return refusal(
          Reason.WRONG_ACCOUNT,
          "ow",
          "The client does not belong to account " + call.owner() + ": leave ow out or send 0.");
    }
    if (call.isManual()) {
      return Optional.empty();
    }
    if (!rules.allows(postback.address())) {
      return refusal(
          Reason.IP_NOT_ALLOWED,
          null,
          "Postbacks of this account may not come from " + postback.address() + ".");
    }
    return postback.isReprocessed() ? Optional.empty() : refuseSecret(call, rules);
  }

  private static Optional<Rejection> refuseSecret(
      final PostbackCall call, final AccountRules rules) {
    if (!rules.asksForSecret()) {
      return Optional.empty();
    }
    if (call.secret() == null) {
      return refusal(Reason.BAD_SECRET, "secret", "This account asks for a secret.");
    }
    if (rules.isSecret(call.secret())) {
      return Optional.empty();
    }
    return PostbackReader.holdsMacro(call.secret())
        ? refusal(
            Reason.UNEXPANDED_MACRO,
            "secret",
            "secret still holds a macro: the sender must put a value in its place.")
        : refusal(Reason.BAD_SECRET, "secret", "The secret is not valid for this account.");
  }

  private static Optional<Rejection> refuseLead(
      final PostbackCall call, final LeadMatches matches, final Optional<KnownLead> lead) {
    if (lead.isPresent()) {
      return Optional.empty();
    }
    if (matches.spotUnknown()) {
      return refusal(Reason.UNKNOWN_SPOT, "spot", "There is no spot of that code or id.");
    }
    if (matches.leads().size() > 1) {
      return call.owner() == 0
          ? refusal(
              Reason.AMBIGUOUS_CLICK,
              "ow",
              "Clients of several accounts have this click id: name the account with ow.")
          : refusal(
              Reason.WRONG_ACCOUNT,
              "ow",
              "No client of account " + call.owner() + " has this click id.");
    }
    return Optional.of(unknownLead(call.lead()));
  }

  static Rejection unknownLead(final LeadReference reference) {
    return reference instanceof LeadReference.ByClick
        ? new Rejection(Reason.UNKNOWN_CLICK, "No client has this click id.", "clickid")
        : new Rejection(
            Reason.UNKNOWN_CLICK, "No client of this spot has this user id.", "user_id");
  }

  /** The verdict on a call whose sender may call and whose lead is known. */
  Verdict count(
      final InboundPostback postback,
      final PostbackCall call,
      final KnownLead lead,
      final AccountRules rules) {
    final var facts = facts(call, lead, rules);
    if (facts != null) {
      final var known = ledger.key(facts.digest());
      if (known.isPresent()) {
        return repeated(known.get(), facts);
      }
    }
    final var goal = rules.goal(call.goal());
    if (goal.isEmpty() || goal.get().archived()) {
      return new Verdict.Refused(unknownGoal(call.goal(), goal, rules));
    }
    return count(postback, call, lead, rules, goal.get(), facts);
  }

  private static Verdict repeated(final KeyFacts first, final KeyFacts again) {
    return first
        .differenceTo(again)
        .<Verdict>map(
            difference ->
                new Verdict.Refused(
                    new Rejection(
                        Reason.CONFLICTING_EVENT,
                        "This txid was sent before with "
                            + difference
                            + ", as event "
                            + first.eventId()
                            + ": a new event needs a new txid.",
                        "txid")))
        .orElseGet(() -> new Verdict.Duplicate(first.eventId(), first.goal()));
  }

  private static Rejection unknownGoal(
      final String token, final Optional<GoalRule> archived, final AccountRules rules) {
    if (archived.isPresent()) {
      return new Rejection(Reason.UNKNOWN_GOAL, "The goal " + token + " is archived.", "goal");
    }
    final var hint =
        NearMiss.of(token, rules.tokens())
            .map(near -> ": did you mean `" + near + "`?")
            .orElse(". Tokens are: " + String.join(", ", rules.tokens()) + ".");
    return new Rejection(Reason.UNKNOWN_GOAL, "There is no goal with this token" + hint, "goal");
  }

  private Verdict count(
      final InboundPostback postback,
      final PostbackCall call,
      final KnownLead lead,
      final AccountRules rules,
      final GoalRule sent,
      final KeyFacts facts) {
    GoalRule goal = sent;
    while (ledger.line(lead, goal.id()).isReached()) {
      switch (goal.repeats()) {
        case FIRST -> {
          learnPlayer(postback, call, lead);
          return duplicate(ledger.line(lead, goal.id()).firstEventId(), goal, facts);
        }
        case FIRST_THEN -> goal = rules.goal(goal.repeatsThenId());
        case EVERY -> {
          return counted(postback, call, lead, rules, goal, facts);
        }
      }
    }
    return counted(postback, call, lead, rules, goal, facts);
  }

  /** No conversion leads to the key of a call that counts nothing, so it must name nobody. */
  private Verdict duplicate(final long firstEventId, final GoalRule goal, final KeyFacts facts) {
    claim(facts == null ? null : facts.ofAnyPlayer(), firstEventId, goal.token());
    return new Verdict.Duplicate(firstEventId, goal.token());
  }

  private Verdict counted(
      final InboundPostback postback,
      final PostbackCall call,
      final KnownLead lead,
      final AccountRules rules,
      final GoalRule goal,
      final KeyFacts facts) {
    final var twin = mayBeTwin(call) ? twin(postback, call, lead, rules, goal) : null;
    final var event = event(postback, call, lead, rules, goal);
    ledger.count(event);
    learnPlayer(postback, call, lead);
    claim(facts, event.id(), goal.token());
    return new Verdict.Counted(event, twin);
  }

  /** What a call that is taken again says of the client was said before all that is known now. */
  private void learnPlayer(
      final InboundPostback postback, final PostbackCall call, final KnownLead lead) {
    ledger.learnPlayer(lead, call.playerId(), !postback.isReprocessed());
  }

  /** The key of a sale that is entered by hand tells only whether its button was pressed again. */
  private static boolean mayBeTwin(final PostbackCall call) {
    return call.txid() == null || call.isManual();
  }

  /** The event that the call looks like a repetition of, or null. */
  private Long twin(
      final InboundPostback postback,
      final PostbackCall call,
      final KnownLead lead,
      final AccountRules rules,
      final GoalRule counted) {
    return Stream.of(counted.id(), rules.goal(call.goal()).orElse(counted).id())
        .map(goalId -> ledger.line(lead, goalId))
        .filter(line -> line.lastWas(call.amount(), postback.receivedAt(), TWIN_WINDOW))
        .map(CardLine::lastEventId)
        .findFirst()
        .orElse(null);
  }

  private static CountedEvent event(
      final InboundPostback postback,
      final PostbackCall call,
      final KnownLead lead,
      final AccountRules rules,
      final GoalRule goal) {
    final var currency = currency(call, rules);
    final var occurredAt = call.occurredAt() == null ? postback.receivedAt() : call.occurredAt();
    final var day = rules.dayOf(occurredAt);
    final var worth =
        call.amount() == null
            ? null
            : rules.rates().convert(call.amount(), currency, day).orElse(null);
    return new CountedEvent(
        postback.id(),
        lead,
        goal.id(),
        goal.token(),
        call,
        currency,
        worth,
        occurredAt,
        day,
        postback.receivedAt());
  }

  private static String currency(final PostbackCall call, final AccountRules rules) {
    return call.currency() == null ? rules.currency() : call.currency();
  }

  /** What the call says under its key, with no event yet; null if it has no key. */
  private static KeyFacts facts(
      final PostbackCall call, final KnownLead lead, final AccountRules rules) {
    return call.txid() == null
        ? null
        : new KeyFacts(
            KeyFacts.digest(rules.accountId(), call.goal(), call.txid()),
            rules.accountId(),
            0,
            call.goal(),
            lead.id(),
            call.amount(),
            currency(call, rules),
            call.occurredAt(),
            call.playerId());
  }

  private void claim(final KeyFacts facts, final long eventId, final String goal) {
    if (facts != null) {
      ledger.claim(facts.answeredWith(eventId, goal));
    }
  }

  private static Optional<Rejection> refusal(
      final Reason reason, final String field, final String detail) {
    return Optional.of(new Rejection(reason, detail, field));
  }
}
