package dev.goalpost.web.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.platform.Refusal;
import dev.goalpost.telegram.TelegramWebhook;
import dev.goalpost.web.authentication.Public;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where Telegram sends updates; {@link TelegramGuard} looks at the secret in the header. */
@Path("/api/v1/telegram/{code}")
@Produces(MediaType.APPLICATION_JSON)
public class TelegramResource {

  @Inject private TelegramWebhook webhook;

  /** What Telegram does not look at, but people who try do. */
  public record Taken(String status) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Public
  @FromTelegram
  public Taken take(
      @PathParam("code") final String code,
      @HeaderParam(FromTelegram.SECRET) final String secret,
      final JsonNode update) {
    if (update == null || !update.isObject()) {
      throw Refusal.malformedBody("The body must be an update of the Bot API.");
    }
    webhook.take(code, secret, update);
    return new Taken("ok");
  }
}
