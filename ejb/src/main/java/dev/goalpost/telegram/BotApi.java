package dev.goalpost.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls the Bot API at the address that the operator set, which is therefore trusted. No token is
 * stored or logged.
 */
@ApplicationScoped
class BotApi {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  private final String base;

  @Inject
  BotApi(
      @ConfigProperty(name = "goalpost.telegram.url", defaultValue = "https://api.telegram.org")
          final String base) {
    this.base = base.replaceAll("/+$", "");
  }

  /** For the proxy that stands in for this bean. */
  BotApi() {
    this("");
  }

  /** What the Bot API said. */
  record Result(boolean ok, String description) {}

  Result call(final String token, final String method, final Map<String, Object> parameters) {
    final var answer = ask(token, method, parameters);
    return new Result(
        answer.path("ok").asBoolean(), answer.path("description").asText("No description."));
  }

  /** Where a bot's updates are sent to now; nothing if they are not, or Telegram does not tell. */
  Optional<String> webhookOf(final String token) {
    return Optional.of(ask(token, "getWebhookInfo", Map.of()).path("result").path("url").asText())
        .filter(url -> !url.isEmpty());
  }

  private JsonNode ask(
      final String token, final String method, final Map<String, Object> parameters) {
    final var url = base + "/bot" + token + "/" + method;
    try {
      final var request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(LIMIT)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(parameters)))
              .build();
      return read(client.send(request, BodyHandlers.ofString()).body());
    } catch (final IOException e) {
      return failure("Telegram could not be reached.");
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
      return failure("The call was interrupted.");
    }
  }

  private static JsonNode read(final String body) {
    try {
      return JSON.readTree(body);
    } catch (final JsonProcessingException e) {
      return failure("What answered is not the Bot API.");
    }
  }

  /** As Telegram would say it. */
  private static JsonNode failure(final String description) {
    return JSON.createObjectNode().put("ok", false).put("description", description);
  }
}
