package dev.goalpost.web.health;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/** The answers of some health checks, and what they mean together. */
record HealthReport(List<HealthCheckResponse> checks) {

  static HealthReport of(Stream<HealthCheck> checks) {
    return new HealthReport(checks.map(HealthReport::call).toList());
  }

  int httpStatus() {
    return status() == Status.UP ? 200 : 503;
  }

  /** The JSON that the MicroProfile Health specification describes. */
  JsonObject json() {
    JsonArrayBuilder each = Json.createArrayBuilder();
    checks.forEach(check -> each.add(json(check)));
    return Json.createObjectBuilder().add("status", status().name()).add("checks", each).build();
  }

  private Status status() {
    boolean allUp = checks.stream().allMatch(check -> check.getStatus() == Status.UP);
    return allUp ? Status.UP : Status.DOWN;
  }

  /** A check that throws is down; the exception's message may hold an address, so it stays out. */
  private static HealthCheckResponse call(HealthCheck check) {
    try {
      return check.call();
    } catch (RuntimeException e) {
      System.getLogger(HealthReport.class.getName())
          .log(System.Logger.Level.WARNING, "A health check failed", e);
      return HealthCheckResponse.down(check.getClass().getSimpleName());
    }
  }

  private static JsonObjectBuilder json(HealthCheckResponse check) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("name", check.getName())
            .add("status", check.getStatus().name());
    check.getData().ifPresent(data -> json.add("data", json(data)));
    return json;
  }

  private static JsonObjectBuilder json(Map<String, Object> data) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    data.forEach((key, value) -> add(json, key, value));
    return json;
  }

  private static void add(JsonObjectBuilder json, String key, Object value) {
    if (value instanceof Boolean flag) {
      json.add(key, flag);
    } else if (value instanceof Number number) {
      json.add(key, number.longValue());
    } else {
      json.add(key, String.valueOf(value));
    }
  }
}
