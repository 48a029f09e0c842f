package dev.goalpost.postback;

import dev.goalpost.platform.Matches;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which calls of the journal are meant; null matches all.
 *
 * @param result {@code accepted}, {@code duplicate} or {@code rejected}
 * @param code the reason of a rejection
 * @param goal the token as sent
 * @param from the first moment
 * @param to the first moment after
 */
public record PostbackFilter(
    String result,
    String code,
    String goal,
    String clickId,
    Long eventId,
    Instant from,
    Instant to) {

  /**
   * Calls that were answered with one event are all of the same client, whose calls are indexed.
   */
  private static final String EVENT =
      " and clickId = (select c.clickId from Conversion c where c.id = :eventId)"
          + " and eventId = :eventId";

  /**
   * @throws Refusal if a result or code does not exist
   */
  public PostbackFilter {
    if (result != null && JournalResult.of(result).isEmpty()) {
      throw Refusal.invalidField("result", "result must be accepted, duplicate or rejected.")
          .breaking("rule.unknown_value", result, "accepted, duplicate, rejected");
    }
    if (code != null && Reason.of(code).isEmpty()) {
      final var known =
          Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.joining(", "));
      throw Refusal.invalidField("code", "code must be one of " + known + ".")
          .breaking("rule.unknown_value", code, known);
    }
  }

  /** A condition in JPQL over {@link Postback}, to follow another one. */
  String condition() {
    return (result == null && code == null ? "" : " and result = :result")
        + (code == null ? "" : " and code = :code")
        + (code == null && isOfAnswered() ? " and code is null" : "")
        + (goal == null ? "" : " and goal = :goal")
        + (clickId == null ? "" : " and clickId = :clickId")
        + (eventId == null ? "" : EVENT)
        + Matches.period("id", from, to);
  }

  /**
   * The same as filters that an index answers each: rejections lie in it by their reasons, and all
   * of them together are found in no order.
   */
  Stream<PostbackFilter> indexed() {
    return isOfRejected() && code == null && clickId == null && eventId == null
        ? Arrays.stream(Reason.values()).map(reason -> because(reason.code()))
        : Stream.of(this);
  }

  private PostbackFilter because(final String reason) {
    return new PostbackFilter(result, reason, goal, clickId, eventId, from, to);
  }

  /** The order of the log, in JPQL. */
  String order(final String entity) {
    if (code != null) {
      return NewestFirst.by(entity, "accountId", "result", "code");
    }
    if (goal != null) {
      return NewestFirst.by(entity, "accountId", "goal");
    }
    return isOfAnswered()
        ? NewestFirst.by(entity, "accountId", "result", "code")
        : NewestFirst.by(entity, "accountId");
  }

  private boolean isOfRejected() {
    return JournalResult.REJECTED.code().equals(result);
  }

  private boolean isOfAnswered() {
    return result != null && !isOfRejected();
  }

  /** The values for {@link #condition()}. */
  Map<String, Object> parameters() {
    return new Matches()
        .with("result", result == null && code != null ? JournalResult.REJECTED.code() : result)
        .with("code", code)
        .with("goal", goal)
        .with("clickId", clickId)
        .with("eventId", eventId)
        .within(from, to)
        .values();
  }
}
