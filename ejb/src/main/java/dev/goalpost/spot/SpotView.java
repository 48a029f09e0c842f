package dev.goalpost.spot;

import java.util.Map;

/**
 * A stored spot as it is shown.
 *
 * @param telegramSecret made by us; what Telegram must send with every update
 * @param pixels settings by network id, secrets masked; null for a network without a pixel
 * @param pixelStates by network id: {@code ok}, {@code credentials_invalid} or {@code paused}; null
 *     for a network without a pixel
 */
public record SpotView(
    String id,
    String code,
    String name,
    String targetUrl,
    boolean crmEnabled,
    String defaultManager,
    String registrationUrl,
    String telegramSecret,
    Map<String, Map<String, String>> pixels,
    Map<String, String> pixelStates,
    boolean archived) {}
