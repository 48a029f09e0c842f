package dev.goalpost.lead;

import java.util.Locale;

/** What a lead does before and beside reaching goals. */
public enum LeadEventType {
  CLICK,
  BOT_START,
  SUBSCRIBE,
  UNSUBSCRIBE,
  DIALOGUE;

  /** The name in API and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
