package dev.goalpost.lead;

/** How a postback names its lead. */
public sealed interface LeadReference {

  /**
   * By a click id: ours, or else that of the user's own tracker.
   *
   * @param clickId not empty
   */
  record ByClick(String clickId) implements LeadReference {}

  /**
   * By a Telegram user who came through a spot.
   *
   * @param spot code or numeric id
   */
  record ByTelegramUser(String userId, String spot) implements LeadReference {}
}
