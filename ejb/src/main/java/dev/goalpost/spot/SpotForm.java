package dev.goalpost.spot;

import java.util.Map;

/**
 * A spot as its author writes it. Null stands for blank.
 *
 * @param code 8 letters and digits with at least one letter; made by us if null
 * @param targetUrl where the tracking link leads; may hold {@code {click_id}}
 * @param crmEnabled whether its clients get system messages
 * @param defaultManager the manager of clients who have none of their own
 * @param registrationUrl what a client is sent to register, with macros behind the host, one of
 *     them {@code {click_id}}
 * @param pixels settings by network id; a masked secret keeps the stored one
 */
public record SpotForm(
    String code,
    String name,
    String targetUrl,
    Boolean crmEnabled,
    String defaultManager,
    String registrationUrl,
    Map<String, Map<String, String>> pixels,
    Boolean archived) {}
