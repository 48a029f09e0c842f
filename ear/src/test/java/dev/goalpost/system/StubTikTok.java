package dev.goalpost.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * TikTok's Events API, as its pages describe it.
 *
 * @see <a href="https://business-api.tiktok.com/portal/docs?id=1771100865818625">Report events</a>
 * @see <a href="https://business-api.tiktok.com/portal/docs?id=1737172488964097">Return codes</a>
 */
final class StubTikTok extends StubNetwork {

  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> EVENT =
      Set.of("event", "event_time", "event_id", "user", "page", "properties");
  private static final Set<String> HASHED = Set.of("email", "phone", "external_id");
  private static final Set<String> PLAIN = Set.of("ttclid", "ttp", "ip", "user_agent", "locale");

  private volatile String token = "tiktok-token-0001";

  void expects(String newToken) {
    token = newToken;
  }

  @Override
  Reply reply(Request request) {
    if (!request.target().equals("/open_api/v1.3/event/track/")
        || !request.method().equals("POST")) {
      return Reply.text(404, "text/html", "<html>Not found</html>");
    }
    if (!List.of(token).equals(request.headers().get("Access-token"))) {
      return code(40105, "Access token is incorrect or has been revoked.");
    }
    JsonNode body = request.body();
    boolean isRight =
        body.path("event_source").asText().equals("web")
            && body.path("event_source_id").isTextual()
            && !body.path("data").isEmpty()
            && body.path("data").size() <= 1_000;
    for (JsonNode event : body.path("data")) {
      isRight &= isRight(event);
    }
    if (!isRight) {
      return code(40002, "data.0: Missing data for required field.");
    }
    body.path("data").forEach(this::take);
    return code(0, "OK");
  }

  /** The status is 200 whatever the code. */
  static Reply code(int code, String message) {
    return Reply.json(
        200,
        "{\"code\":%d,\"message\":\"%s\",\"request_id\":\"202611\",\"data\":{}}"
            .formatted(code, message));
  }

  private static boolean isRight(JsonNode event) {
    long time = event.path("event_time").asLong();
    boolean isRight =
        event.path("event").isTextual()
            && event.path("event_id").isTextual()
            && event.path("event_time").isIntegralNumber()
            && time > 1_000_000_000L
            && time <= Instant.now().getEpochSecond() + 5
            && isRightMoney(event.path("properties"));
    for (String name : names(event)) {
      isRight &= EVENT.contains(name);
    }
    for (String name : names(event.path("user"))) {
      String value = event.path("user").path(name).asText();
      isRight &= HASHED.contains(name) ? HASH.matcher(value).matches() : PLAIN.contains(name);
      isRight &= !value.isEmpty();
    }
    return isRight;
  }

  private static boolean isRightMoney(JsonNode money) {
    return money.isMissingNode()
        || money.path("value").isNumber() && money.path("currency").asText().matches("[A-Z]{3}");
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
