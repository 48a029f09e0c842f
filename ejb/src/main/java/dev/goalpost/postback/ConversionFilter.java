package dev.goalpost.postback;

import dev.goalpost.platform.TimeOrderedIds;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Which conversions a list shows; null matches all.
 *
 * @param goal the token of the goal they counted as
 * @param from the first moment of receipt
 * @param to the first moment after
 */
public record ConversionFilter(String goal, String clickId, Instant from, Instant to) {

  /**
   * A condition in JPQL over {@link Conversion}, to follow another one; every part has an index.
   */
  String condition() {
    return (goal == null ? "" : " and goalId = (select g.id from Goal g where g.token = :goal)")
        + (clickId == null
            ? ""
            : " and leadId = (select l.id from Lead l where l.clickId = :clickId)")
        + (from == null ? "" : " and id >= :from")
        + (to == null ? "" : " and id < :to");
  }

  /**
   * The values for {@link #condition()}. A period is a range of ids, since these rise with time.
   */
  Map<String, Object> parameters() {
    final var parameters = new HashMap<String, Object>();
    if (goal != null) {
      parameters.put("goal", goal);
    }
    if (clickId != null) {
      parameters.put("clickId", clickId);
    }
    if (from != null) {
      parameters.put("from", TimeOrderedIds.firstAt(from));
    }
    if (to != null) {
      parameters.put("to", TimeOrderedIds.firstAt(to));
    }
    return parameters;
  }
}
