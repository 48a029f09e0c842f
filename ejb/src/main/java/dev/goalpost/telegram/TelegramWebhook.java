package dev.goalpost.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.SpotWebhook;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Where Telegram's updates arrive. */
@ApplicationScoped
public class TelegramWebhook {

  @Inject private Spots spots;
  @Inject private UpdateRecorder recorder;
  @Inject private Clock clock;

  /**
   * Says whether updates of the spot with that code are taken from whoever sends {@code secret}.
   *
   * @param secret what came in Telegram's header, or null
   * @return the spot
   * @throws Refusal if it is unknown, or the secret is not its own
   */
  public SpotWebhook admit(final String code, final String secret) {
    final var webhook = webhook(code);
    if (!webhook.secret().matches(secret == null ? "" : secret)) {
      throw Refusal.forbidden(
          "X-Telegram-Bot-Api-Secret-Token must be the spot's telegram_secret.");
    }
    return webhook;
  }

  /**
   * Takes an update of a spot whose sender was admitted.
   *
   * @throws Refusal if it is no update
   */
  @SuppressWarnings("try")
  public void take(final SpotWebhook webhook, final JsonNode json) {
    final var update = new UpdateReader(clock).read(json);
    try (var scope = AccountScope.of(webhook.accountId())) {
      recorder.record(webhook.spotId(), update);
    }
  }

  @SuppressWarnings("try")
  private SpotWebhook webhook(final String code) {
    try (var scope = AccountScope.everyAccount()) {
      return spots.webhook(code).orElseThrow(() -> Refusal.notFound("Spot " + code));
    }
  }
}
