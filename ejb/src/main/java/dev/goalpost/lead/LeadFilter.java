package dev.goalpost.lead;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Which leads a list shows; null matches all.
 *
 * @param spot code or id
 */
public record LeadFilter(String spot, String clickId, String clId, String userId, String playerId) {

  String query() {
    return "from Lead where id < :before"
        + (spot == null ? "" : " and spotId = :spot")
        + (clickId == null ? "" : " and clickId = :clickId")
        + (clId == null ? "" : " and clId = :clId")
        + (userId == null ? "" : " and userId = :userId")
        + (playerId == null ? "" : " and playerKey = :playerKey and playerId = :playerId")
        + " order by id desc";
  }

  Map<String, Object> parameters(final Function<String, Long> spotIdOf) {
    final var parameters = new HashMap<String, Object>();
    if (spot != null) {
      parameters.put("spot", spotIdOf.apply(spot));
    }
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
