package dev.goalpost.lead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.platform.JsonText;
import java.time.Instant;

/**
 * Something on a client's timeline.
 *
 * @param id tells events of the same moment apart
 * @param subject what happened, as it is shown elsewhere
 */
public record TimelineEvent(Instant at, long id, String type, Object subject) {

  /** The event as JSON: when it was, its type, and what else is known of its subject. */
  public ObjectNode json() {
    final var json = JsonText.MAPPER.createObjectNode();
    json.put("at", at.toString()).put("type", type);
    JsonText.MAPPER.<ObjectNode>valueToTree(subject).properties().stream()
        .filter(member -> !json.has(member.getKey()))
        .forEach(member -> json.set(member.getKey(), member.getValue()));
    return json;
  }
}
