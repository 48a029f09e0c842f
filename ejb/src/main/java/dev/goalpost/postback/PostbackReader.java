package dev.goalpost.postback;

import dev.goalpost.account.CurrencyCode;
import dev.goalpost.lead.LeadReference;
import dev.goalpost.platform.IdText;
import dev.goalpost.platform.ShortText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a postback's parameters: what can be said of a call without looking anything up.
 *
 * <p>A known parameter that is empty counts as absent. Faults are looked for in this order:
 * encoding and limits, missing parameters, macros that were not filled in, wrong values.
 */
public final class PostbackReader {

  private static final int MOST_PARAMETERS = 40;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_VALUE = 1_000;
  private static final List<String> BY_CLICK = List.of("clickid");
  private static final List<String> BY_TELEGRAM_USER = List.of("user_id", "spot");

  /** Read in every call; the secret is looked at only where an account asks for one. */
  private static final List<String> ALWAYS_READ =
      List.of("goal", "playerid", "ow", "txid", "eid", "event_id", "currency", "ts");

  private static final List<String> KEY_NAMES = List.of("txid", "eid", "event_id");

  private static final Set<String> KNOWN =
      Set.of(
          "clickid",
          "user_id",
          "spot",
          "goal",
          "sum",
          "sumrd",
          "playerid",
          "ow",
          "txid",
          "eid",
          "event_id",
          "currency",
          "ts",
          "secret");

  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> free = new LinkedHashMap<>();
  private final Instant receivedAt;

  private PostbackReader(final Instant receivedAt) {
    this.receivedAt = receivedAt;
  }

  /**
   * Reads a raw query.
   *
   * @param raw what stands behind the question mark; a character above 127 stands for one byte
   * @param receivedAt what {@code ts} is measured against
   */
  public static Reading read(final String raw, final Instant receivedAt) {
    try {
      return read(QueryString.decode(raw), receivedAt);
    } catch (final UnreadableQuery e) {
      return new Reading.Unreadable(
          Rejection.of(Reason.INVALID_PARAMETER, e.getMessage()), null, 0, null);
    }
  }

  static Reading read(final List<Parameter> parameters, final Instant receivedAt) {
    final var reader = new PostbackReader(receivedAt);
    try {
      reader.take(parameters);
      return new Reading.Readable(reader.call());
    } catch (final Fault fault) {
      return reader.unreadable(fault.rejection);
    }
  }

  private void take(final List<Parameter> parameters) throws Fault {
    Fault first = null;
    for (final var parameter : parameters) {
      try {
        take(parameter);
      } catch (final Fault fault) {
        first = first == null ? fault : first;
      }
    }
    if (parameters.size() > MOST_PARAMETERS) {
      throw invalid(null, "A postback has at most " + MOST_PARAMETERS + " parameters.");
    }
    if (first != null) {
      throw first;
    }
  }

  private void take(final Parameter parameter) throws Fault {
    final var name = parameter.name();
    checkLimits(name, parameter.value());
    if (!KNOWN.contains(name)) {
      free.putIfAbsent(name, QueryString.withoutSecret(name, parameter.value()));
    } else if (known.putIfAbsent(name, parameter.value()) != null) {
      throw invalid(name, name + " is given twice: send it once.");
    }
  }

  private static void checkLimits(final String name, final String value) throws Fault {
    if (isLonger(name, LONGEST_NAME)) {
      throw invalid(
          ShortText.cut(name, LONGEST_NAME),
          "A parameter's name is at most " + LONGEST_NAME + " characters.");
    }
    if (isLonger(value, LONGEST_VALUE)) {
      throw invalid(name, name + " is at most " + LONGEST_VALUE + " characters.");
    }
    if (name.indexOf('\0') >= 0 || value.indexOf('\0') >= 0) {
      throw invalid(name.replace("\0", ""), "A parameter must not hold a NUL character.");
    }
  }

  /** A character may take two of Java's. */
  private static boolean isLonger(final String text, final int most) {
    return text.codePointCount(0, text.length()) > most;
  }

  private PostbackCall call() throws Fault {
    requireGoalAndLead();
    refuseMacros();
    return new PostbackCall(
        lead(),
        given("goal"),
        amount(),
        given("playerid"),
        owner(),
        key(),
        currency(),
        occurredAt(),
        given("secret"),
        free,
        null);
  }

  private void requireGoalAndLead() throws Fault {
    if (given("goal") == null) {
      throw missing("goal", "goal is required: the token of a goal, such as dep.");
    }
    if (lead() == null) {
      throw missing("clickid", "clickid is required, or else user_id together with spot.");
    }
  }

  /** The click id, or else Telegram user and spot; null if there is neither. */
  private LeadReference lead() {
    if (given("clickid") != null) {
      return new LeadReference.ByClick(given("clickid"));
    }
    return given("user_id") == null || given("spot") == null
        ? null
        : new LeadReference.ByTelegramUser(given("user_id"), given("spot"));
  }

  private void refuseMacros() throws Fault {
    for (final var name : given("clickid") != null ? BY_CLICK : BY_TELEGRAM_USER) {
      refuseMacro(name);
    }
    refuseMacro(amountName());
    for (final var name : ALWAYS_READ) {
      refuseMacro(name);
    }
  }

  private void refuseMacro(final String name) throws Fault {
    final var value = given(name);
    if (value != null && holdsMacro(value)) {
      throw new Fault(
          new Rejection(
              Reason.UNEXPANDED_MACRO,
              name + " still holds a macro: the sender must put a value in its place.",
              name));
    }
  }

  static boolean holdsMacro(final String value) {
    return value.indexOf('{') >= 0 || value.indexOf('}') >= 0;
  }

  private String amountName() {
    return given("sum") == null ? "sumrd" : "sum";
  }

  private BigDecimal amount() throws Fault {
    final var name = amountName();
    if (given(name) == null) {
      return null;
    }
    return Amount.parse(given(name))
        .orElseThrow(() -> new Fault(new Rejection(Reason.INVALID_SUM, name + Amount.FORM, name)));
  }

  private long owner() throws Fault {
    final var owner = given("ow");
    if (owner == null) {
      return 0;
    }
    return IdText.parse(owner)
        .orElseThrow(() -> invalid("ow", "ow must be the number of an account, or 0."));
  }

  private String key() throws Fault {
    final var keys = KEY_NAMES.stream().filter(name -> given(name) != null).toList();
    for (final var name : keys) {
      if (!given(name).equals(given(keys.get(0)))) {
        throw invalid(name, keys.get(0) + " and " + name + " differ: send one of them.");
      }
    }
    return keys.isEmpty() ? null : given(keys.get(0));
  }

  private String currency() throws Fault {
    if (given("currency") == null) {
      return null;
    }
    return CurrencyCode.find(given("currency"))
        .map(Currency::getCurrencyCode)
        .orElseThrow(
            () -> invalid("currency", "currency must be an ISO 4217 code such as USD or EUR."));
  }

  private Instant occurredAt() throws Fault {
    if (given("ts") == null) {
      return null;
    }
    try {
      return EventTime.parse(given("ts"), receivedAt);
    } catch (final IllegalArgumentException e) {
      throw invalid("ts", e.getMessage());
    }
  }

  private Reading unreadable(final Rejection rejection) {
    final long owner = Optional.ofNullable(given("ow")).flatMap(IdText::parse).orElse(0L);
    return new Reading.Unreadable(rejection, lead(), owner, given("goal"));
  }

  private String given(final String name) {
    final var value = known.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  private static Fault missing(final String field, final String detail) {
    return new Fault(new Rejection(Reason.MISSING_PARAMETER, detail, field));
  }

  private static Fault invalid(final String field, final String detail) {
    return new Fault(new Rejection(Reason.INVALID_PARAMETER, detail, field));
  }

  private static final class Fault extends Exception {

    private final transient Rejection rejection;

    Fault(final Rejection rejection) {
      super(rejection.detail(), null, false, false);
      this.rejection = rejection;
    }
  }
}
