package dev.goalpost.postback;

import java.time.Instant;

/**
 * A journaled call as it is shown.
 *
 * @param result {@code accepted}, {@code duplicate} or {@code rejected}
 * @param code the reason of a rejection, else null
 * @param detail what an operator should know, or null
 * @param query the parameters as they came, the secret masked
 * @param address where the call came from
 * @param goal the token as sent
 * @param clickId the lead's, else as sent
 * @param eventId the conversion that the call was answered with, or null
 */
public record PostbackView(
    String id,
    Instant receivedAt,
    String result,
    String code,
    String detail,
    String query,
    String address,
    String goal,
    String clickId,
    String eventId) {}
