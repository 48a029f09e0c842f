package dev.goalpost.web.telegram;

import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Scope;
import dev.goalpost.telegram.WebhookSetting;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.ItemId;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Points a bot's updates at a spot. */
@Path("/api/v1/spots/{id}/telegram")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookSettingResource {

  @Inject private WebhookSetting setting;

  /**
   * @param token the bot's, as BotFather gives it; used once and not stored
   * @param move whether the bot may leave another spot
   */
  public record Bot(String token, boolean move) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.SPOTS_WRITE)
  public WebhookSetting.Outcome set(@PathParam("id") final ItemId id, final Bot bot) {
    if (bot == null) {
      throw Refusal.malformedBody("The body must hold the bot's token.");
    }
    return setting.set(id.value(), bot.token(), bot.move());
  }
}
