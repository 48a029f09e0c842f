package dev.goalpost.spot;

import dev.goalpost.platform.Secret;

/**
 * Where Telegram's updates of a spot arrive.
 *
 * @param secret what Telegram must send with each
 */
public record SpotWebhook(long spotId, long accountId, String code, Secret secret) {}
