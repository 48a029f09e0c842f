package dev.goalpost.lead;

import dev.goalpost.platform.ShortText;

/**
 * A Telegram user. What is longer than Telegram allows, and than can be kept, is cut.
 *
 * @param username without @; null if the user has none
 * @param name first and last name, or null
 */
public record TelegramUser(String userId, String username, String name) {

  private static final int LONGEST_USERNAME = 120;
  private static final int LONGEST_NAME = 255;

  public TelegramUser {
    username = ShortText.cut(username, LONGEST_USERNAME);
    name = ShortText.cut(name, LONGEST_NAME);
  }
}
