package dev.goalpost.lead;

import java.util.HashMap;
import java.util.Map;

/**
 * Which leads a list shows; null matches all.
 *
 * @param search how a name, a user name, a click id or a player id begins; see {@link LeadSearch}
 * @param spot code or id
 * @param goal the token of a goal that was reached
 */
public record LeadFilter(
    String search,
    String spot,
    String goal,
    String clickId,
    String clId,
    String userId,
    String playerId) {

  /** A condition in JPQL over {@code Lead l}, to follow another one. */
  String condition() {
    return (spot == null ? "" : " and l.spotId = :spot")
        + (goal == null
            ? ""
            : " and (select count(*) from LeadGoal g where g.leadId = l.id and g.goalId = :goal) > 0")
        + (clickId == null ? "" : " and l.clickId = :clickId")
        + (clId == null ? "" : " and l.clId = :clId")
        + (userId == null ? "" : " and l.userId = :userId")
        + (playerId == null ? "" : " and l.playerKey = :playerKey and l.playerId = :playerId");
  }

  /** The values for {@link #condition()}, but for the ids of spot and goal. */
  Map<String, Object> parameters() {
    final var parameters = new HashMap<String, Object>();
    putIfGiven(parameters, "clickId", clickId);
    putIfGiven(parameters, "clId", clId);
    putIfGiven(parameters, "userId", userId);
    putIfGiven(parameters, "playerId", playerId);
    putIfGiven(parameters, "playerKey", Lead.playerKey(playerId));
    return parameters;
  }

  private static void putIfGiven(
      final Map<String, Object> parameters, final String name, final String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
