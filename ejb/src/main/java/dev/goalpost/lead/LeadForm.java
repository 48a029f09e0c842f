package dev.goalpost.lead;

import java.time.Instant;
import java.util.Map;

/**
 * A lead as its sender describes it. All but the spot may be null; for a lead that exists null
 * leaves what is known.
 *
 * @param clickId our click id, unique in the installation; made by us if null
 * @param clId the click id of the user's own tracker
 * @param spot the spot's code or numeric id
 * @param userId Telegram user id
 * @param geo ISO 3166 country code of two letters, in any case
 * @param playerId the client's id on the partner's side
 * @param identifiers what ad networks recognise the person by, by name: see {@link Identifiers}
 * @param params anything else, by name
 * @param clickedAt when the person came; null for now
 */
public record LeadForm(
    String clickId,
    String clId,
    String spot,
    String userId,
    String username,
    String name,
    String geo,
    String manager,
    String playerId,
    Advert advert,
    Map<String, String> identifiers,
    Map<String, String> params,
    Instant clickedAt) {}
