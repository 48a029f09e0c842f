package dev.goalpost.lead;

/**
 * A Telegram user.
 *
 * @param username without @; null if the user has none
 * @param name first and last name, or null
 */
public record TelegramUser(String userId, String username, String name) {}
