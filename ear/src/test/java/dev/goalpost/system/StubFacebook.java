package dev.goalpost.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Meta's Conversions API, as its pages describe it.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters">Parameters</a>
 * @see <a href="https://developers.facebook.com/docs/marketing-api/error-reference">Errors</a>
 */
final class StubFacebook extends StubNetwork {

  private static final Pattern TARGET = Pattern.compile("/v25\\.0/[0-9]+/events");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern FBC = Pattern.compile("fb\\.[0-2]\\.[0-9]{13}\\.[^.]+(\\.[^.]+)?");
  private static final Set<String> HASHED =
      Set.of("em", "ph", "fn", "ln", "db", "ge", "ct", "st", "zp", "country", "external_id");
  private static final Set<String> PLAIN =
      Set.of("client_ip_address", "client_user_agent", "fbc", "fbp");
  private static final Set<String> SOURCES =
      Set.of(
          "website",
          "chat",
          "app",
          "email",
          "phone_call",
          "physical_store",
          "system_generated",
          "other");
  private static final Set<String> EVENT =
      Set.of(
          "event_name",
          "event_time",
          "event_id",
          "action_source",
          "event_source_url",
          "user_data",
          "custom_data");
  private static final long SEVEN_DAYS = 7 * 24 * 3_600L;

  private volatile String token = "facebook-token-0001";

  void expects(String newToken) {
    token = newToken;
  }

  @Override
  Reply reply(Request request) {
    if (!TARGET.matcher(request.target()).matches() || !request.method().equals("POST")) {
      return error(400, 100, 33, "Unsupported post request");
    }
    JsonNode body = request.body();
    if (!body.path("access_token").asText().equals(token)) {
      return error(400, 190, 0, "Invalid OAuth access token - Cannot parse access token");
    }
    List<String> faults = new ArrayList<>();
    if (body.path("data").isEmpty() || body.path("data").size() > 1_000) {
      faults.add("data must hold 1 to 1000 events");
    }
    body.path("data").forEach(event -> check(event, faults));
    if (!faults.isEmpty()) {
      return error(400, 100, subcode(faults.get(0)), faults.get(0));
    }
    body.path("data").forEach(this::take);
    return Reply.json(
        200,
        "{\"events_received\":%d,\"messages\":[],\"fbtrace_id\":\"AbC\"}"
            .formatted(body.path("data").size()));
  }

  /** What the pages list for a batch that fails; the rest is an invalid parameter of some kind. */
  private static int subcode(String fault) {
    if (fault.endsWith("event_time")) {
      return 2804003;
    }
    if (fault.endsWith("Purchase without value")) {
      return 2804009;
    }
    return fault.endsWith("currency") ? 2804010 : 2804019;
  }

  static Reply error(int status, int code, int subcode, String message) {
    return Reply.json(
        status,
        """
        {"error":{"message":"%s","type":"OAuthException","code":%d,"error_subcode":%d,\
        "is_transient":false,"fbtrace_id":"AbC"}}"""
            .formatted(message, code, subcode));
  }

  private static void check(JsonNode event, List<String> faults) {
    event.fieldNames().forEachRemaining(name -> require(EVENT.contains(name), name, faults));
    require(event.path("event_name").isTextual(), "event_name", faults);
    require(event.path("event_id").isTextual(), "event_id", faults);
    require(SOURCES.contains(event.path("action_source").asText()), "action_source", faults);
    checkTime(event.path("event_time"), faults);
    checkWebsite(event, faults);
    checkUser(event.path("user_data"), faults);
    checkMoney(event, faults);
  }

  private static void checkTime(JsonNode time, List<String> faults) {
    long now = Instant.now().getEpochSecond();
    require(
        time.isIntegralNumber() && time.asLong() <= now + 5 && time.asLong() >= now - SEVEN_DAYS,
        "event_time",
        faults);
  }

  private static void checkWebsite(JsonNode event, List<String> faults) {
    boolean isWebsite = event.path("action_source").asText().equals("website");
    require(!isWebsite || event.path("user_data").has("client_user_agent"), "user agent", faults);
    require(event.has("event_source_url") == isWebsite, "event_source_url", faults);
  }

  private static void checkUser(JsonNode user, List<String> faults) {
    require(!user.isEmpty(), "user_data", faults);
    user.properties()
        .forEach(
            field -> {
              if (HASHED.contains(field.getKey())) {
                require(isHashed(field.getValue()), field.getKey(), faults);
              } else {
                require(PLAIN.contains(field.getKey()), field.getKey(), faults);
                require(!field.getValue().asText().isEmpty(), field.getKey(), faults);
              }
            });
    require(!user.has("fbc") || FBC.matcher(user.path("fbc").asText()).matches(), "fbc", faults);
  }

  /** A value or a list of several. */
  private static boolean isHashed(JsonNode value) {
    return value.isArray()
        ? !value.isEmpty() && value.valueStream().allMatch(StubFacebook::isHashed)
        : HASH.matcher(value.asText()).matches();
  }

  private static void checkMoney(JsonNode event, List<String> faults) {
    JsonNode money = event.path("custom_data");
    require(!money.has("value") || money.path("value").isNumber(), "value", faults);
    require(
        money.has("value") == money.path("currency").asText().matches("[A-Z]{3}"),
        "currency",
        faults);
    require(
        !event.path("event_name").asText().equals("Purchase") || money.has("value"),
        "Purchase without value",
        faults);
  }

  private static void require(boolean isRight, String what, List<String> faults) {
    if (!isRight) {
      faults.add("Invalid parameter: " + what);
    }
  }
}
