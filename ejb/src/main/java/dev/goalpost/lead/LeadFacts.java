package dev.goalpost.lead;

import java.time.Instant;
import java.util.Map;

/**
 * What is known of a lead, for those who are told of its conversions. Null stands for what is not
 * known.
 *
 * @param advert never null, though each of its fields may be
 * @param identifiers by the names in {@link Identifiers}; never null
 * @param params never null
 */
public record LeadFacts(
    long id,
    String clickId,
    String clId,
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
