package dev.goalpost.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;

/** What a server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> PROBLEM =
      List.of("type", "title", "status", "code", "detail", "instance");
  private static final List<String> PROBLEM_WITH_FIELD =
      List.of("type", "title", "status", "code", "detail", "field", "instance");

  public static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(body, e);
    }
  }

  public String text(String field) {
    return json().path(field).asText(null);
  }

  public String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  /** The event was counted, or had been before; the answer is just what the contract shows. */
  public Answer isAccepted(String goal, boolean duplicate) {
    assertThat(body)
        .matches(
            "\\{\"status\":\"ok\",\"event_id\":\"[0-9]+\",\"goal\":\"%s\",\"duplicate\":%s}"
                .formatted(goal, duplicate));
    assertThat(status).isEqualTo(200);
    assertThat(header("Content-Type")).isEqualTo("application/json");
    return this;
  }

  public String eventId() {
    return text("event_id");
  }

  /** The answer is problem details with that code, about that field; null for none. */
  public Answer isProblem(int expectedStatus, String code, String field) {
    assertThat(text("code")).as(body).isEqualTo(code);
    assertThat(status).isEqualTo(expectedStatus);
    assertThat(header("Content-Type")).startsWith("application/problem+json");
    assertThat(json().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(field == null ? PROBLEM : PROBLEM_WITH_FIELD);
    assertThat(text("type")).isEqualTo("urn:goalpost:problem:" + code);
    assertThat(text("title")).isNotBlank();
    assertThat(json().path("status").asInt()).isEqualTo(expectedStatus);
    assertThat(text("detail")).isNotBlank();
    assertThat(text("field")).isEqualTo(field);
    assertThat(text("instance")).matches("urn:uuid:[0-9a-f-]{36}");
    return this;
  }
}
