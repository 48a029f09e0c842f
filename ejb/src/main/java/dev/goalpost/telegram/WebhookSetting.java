package dev.goalpost.telegram;

import dev.goalpost.platform.PublicUrl;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells Telegram where to send a bot's updates. */
@ApplicationScoped
public class WebhookSetting {

  /** Left unsaid, Telegram would send no changes of members. */
  static final List<String> ALLOWED_UPDATES = List.of("message", "chat_member", "my_chat_member");

  private static final String PATH = "/api/v1/telegram/";
  private static final Pattern TOKEN = Pattern.compile("[0-9]{1,20}:[A-Za-z0-9_-]{1,120}");

  private static final String HINT =
      "Make the bot an administrator of the channel or group: Telegram tells who joins and leaves"
          + " to administrators only.";

  @Inject private Spots spots;
  @Inject private BotApi api;

  @Inject private PublicUrl publicUrl;

  /**
   * What Telegram said.
   *
   * @param url where updates are sent to
   * @param hint what else has to be done
   */
  public record Outcome(
      boolean ok, String description, String url, List<String> allowedUpdates, String hint) {}

  /**
   * Points a bot at a spot. The token is used for this call and forgotten.
   *
   * @param moves whether a spot that the bot serves may lose it: a bot serves one
   * @throws Refusal if it is no token, or the bot would leave another spot unasked
   */
  public Outcome set(final long spotId, final String token, final boolean moves) {
    if (token == null || !TOKEN.matcher(token.strip()).matches()) {
      throw Refusal.invalidField(
          "token", "token must be as BotFather gives it, such as 123456:ABC-DEF.");
    }
    final var webhook = spots.webhook(spotId);
    final var url = publicUrl.of(PATH + webhook.code());
    if (!moves) {
      refuseToMove(token.strip(), webhook.code());
    }
    final var result =
        api.call(
            token.strip(),
            "setWebhook",
            Map.of(
                "url", url,
                "secret_token", webhook.secret().value(),
                "allowed_updates", ALLOWED_UPDATES));
    return new Outcome(result.ok(), result.description(), url, ALLOWED_UPDATES, HINT);
  }

  private void refuseToMove(final String token, final String code) {
    final var spots = publicUrl.of(PATH);
    api.webhookOf(token)
        .filter(url -> url.startsWith(spots))
        .map(url -> url.substring(spots.length()))
        .filter(served -> !served.equals(code))
        .ifPresent(
            served -> {
              throw Refusal.conflict(
                      "move",
                      "The bot serves the spot "
                          + served
                          + ", which would hear of nobody any more: send move to have it so.")
                  .breaking("rule.bot_serves_another", served);
            });
  }
}
