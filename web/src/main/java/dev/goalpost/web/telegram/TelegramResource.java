package dev.goalpost.web.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.platform.Refusal;
import dev.goalpost.telegram.TelegramWebhook;
import dev.goalpost.web.authentication.Public;
import dev.goalpost.web.json.BodyLimit;
import dev.goalpost.web.json.Json;
import dev.goalpost.web.json.JsonFaults;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Where Telegram sends updates; the secret in the header is the guard. Strangers are turned away
 * before anything of their body is read, which would take many times its length of memory.
 */
@Path("/api/v1/telegram/{code}")
@Produces(MediaType.APPLICATION_JSON)
public class TelegramResource {

  /** In bytes: a message of 4,096 characters and all that may come with it, several times over. */
  private static final long LONGEST_UPDATE = 1024 * 1024;

  @Inject private TelegramWebhook webhook;

  /** What Telegram does not look at, but people who try do. */
  public record Taken(String status) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Public
  public Taken take(
      @PathParam("code") final String code,
      @HeaderParam("X-Telegram-Bot-Api-Secret-Token") final String secret,
      final InputStream body) {
    final var spot = webhook.admit(code, secret);
    webhook.take(spot, update(body));
    return new Taken("ok");
  }

  private static JsonNode update(final InputStream body) {
    final var update = json(new BodyLimit(body, LONGEST_UPDATE));
    if (!update.isObject()) {
      throw Refusal.malformedBody("The body must be an update of the Bot API.");
    }
    return update;
  }

  private static JsonNode json(final InputStream body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (final JsonProcessingException e) {
      throw JsonFaults.refusal(e);
    } catch (final IOException e) {
      throw new UncheckedIOException("The body of an update broke off", e);
    }
  }
}
