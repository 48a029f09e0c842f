package dev.goalpost.admin.spot;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.platform.Refusal;
import dev.goalpost.telegram.WebhookSetting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Connects a bot with a spot. Its token is used once and kept nowhere. */
@Named
@RequestScoped
public class SpotBot {

  @Inject private SpotPage page;
  @Inject private SpotFaults faults;
  @Inject private WebhookSetting setting;

  private String token;
  private boolean moves;
  private WebhookSetting.Outcome result;

  @AdminsOnly
  public void connect() {
    try {
      result = setting.set(page.getId(), token, moves);
    } catch (final Refusal refusal) {
      faults.addAt("bot", refusal);
    }
  }

  public String getToken() {
    return token;
  }

  public void setToken(final String token) {
    this.token = token;
  }

  /** Whether the bot may leave another spot. */
  public boolean isMoves() {
    return moves;
  }

  public void setMoves(final boolean moves) {
    this.moves = moves;
  }

  /** What Telegram said, or null. */
  public WebhookSetting.Outcome getResult() {
    return result;
  }
}
