package dev.goalpost.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Google Analytics' Measurement Protocol, as its pages describe it. It answers 204 whatever comes,
 * and takes only what is right.
 *
 * @see <a
 *     href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference">Reference</a>
 * @see <a
 *     href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/validating-events">Validate
 *     events</a>
 */
final class StubGoogle extends StubNetwork {

  private static final String QUERY = "?measurement_id=G-ABC123DEF4&api_secret=google-secret-0001";
  private static final Set<String> HIT = Set.of("client_id", "timestamp_micros", "events");
  private static final Set<String> EVENT = Set.of("name", "params", "timestamp_micros");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
  private static final Pattern CLIENT = Pattern.compile("[0-9]+\\.[0-9]+");
  private static final int LARGEST_BODY = 130_000;

  @Override
  Reply reply(Request request) {
    if (request.target().equals("/debug/mp/collect" + QUERY)) {
      return Reply.json(
          200,
          isRight(request)
              ? "{\"validationMessages\":[]}"
              : "{\"validationMessages\":[{\"description\":\"Wrong\",\"validationCode\":\"VALUE_INVALID\"}]}");
    }
    if (request.target().equals("/mp/collect" + QUERY) && isRight(request)) {
      request.body().path("events").forEach(this::take);
    }
    return new Reply(204, null, new byte[0], null, false);
  }

  private static boolean isRight(Request request) {
    JsonNode hit = request.body();
    boolean isRight =
        request.method().equals("POST")
            && request.text().getBytes(StandardCharsets.UTF_8).length <= LARGEST_BODY
            && CLIENT.matcher(hit.path("client_id").asText()).matches()
            && isRightTime(hit.path("timestamp_micros"))
            && !hit.path("events").isEmpty()
            && hit.path("events").size() <= 25
            && onlyHas(hit, HIT);
    for (JsonNode event : hit.path("events")) {
      isRight &= isRight(event);
    }
    return isRight;
  }

  private static boolean isRight(JsonNode event) {
    JsonNode params = event.path("params");
    boolean isRight =
        NAME.matcher(event.path("name").asText()).matches()
            && params.size() <= 25
            && params.has("value") == params.has("currency")
            && (!params.has("value") || params.path("value").isNumber())
            && !params.path("transaction_id").asText("").isEmpty()
            && (!event.has("timestamp_micros") || isRightTime(event.path("timestamp_micros")))
            && onlyHas(event, EVENT);
    for (JsonNode value : params) {
      isRight &= !value.isNull() && value.asText().length() <= 100;
    }
    return isRight;
  }

  private static boolean isRightTime(JsonNode micros) {
    Instant at = Instant.ofEpochMilli(micros.asLong() / 1_000);
    Instant now = Instant.now();
    return micros.isIntegralNumber()
        && at.isAfter(now.minus(Duration.ofHours(72)))
        && at.isBefore(now.plusSeconds(5));
  }

  private static boolean onlyHas(JsonNode object, Set<String> names) {
    return object.properties().stream().map(Map.Entry::getKey).allMatch(names::contains);
  }
}
