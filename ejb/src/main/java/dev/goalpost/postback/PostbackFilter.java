package dev.goalpost.postback;

import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
      throw Refusal.invalidField("result", "result must be accepted, duplicate or rejected.");
    }
    if (code != null && Reason.of(code).isEmpty()) {
      throw Refusal.invalidField(
          "code",
          "code must be one of "
              + Arrays.stream(Reason.values()).map(Reason::code).collect(Collectors.joining(", "))
              + ".");
    }
  }

  /** A condition in JPQL over {@link Postback}, to follow another one. */
  String condition() {
    return (result == null && code == null ? "" : " and result = :result")
        + (code == null ? "" : " and code = :code")
        + (goal == null ? "" : " and goal = :goal")
        + (clickId == null ? "" : " and clickId = :clickId")
        + (eventId == null ? "" : EVENT)
        + (from == null ? "" : " and id >= :from")
        + (to == null ? "" : " and id < :to");
  }

  /**
   * The values for {@link #condition()}. A period is a range of ids, since these rise with time.
   */
  Map<String, Object> parameters() {
    final var parameters = new HashMap<String, Object>();
    if (result != null || code != null) {
      parameters.put("result", result == null ? JournalResult.REJECTED.code() : result);
    }
    putIfGiven(parameters, "code", code);
    putIfGiven(parameters, "goal", goal);
    putIfGiven(parameters, "clickId", clickId);
    putIfGiven(parameters, "eventId", eventId);
    putIfGiven(parameters, "from", from == null ? null : TimeOrderedIds.firstAt(from));
    putIfGiven(parameters, "to", to == null ? null : TimeOrderedIds.firstAt(to));
    return parameters;
  }

  private static void putIfGiven(
      final Map<String, Object> parameters, final String name, final Object value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
