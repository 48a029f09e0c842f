package dev.goalpost.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A client's card.
 *
 * @param spot the spot's code
 * @param registrationLink to send to the client; null if the spot has none
 * @param goals a line for each goal reached
 */
public record LeadView(
    String id,
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
    Instant clickedAt,
    Instant createdAt,
    String registrationLink,
    List<GoalTotal> goals) {

  /**
   * What a client brought under one goal.
   *
   * @param count how many conversions
   * @param sum their total in the account's currency
   * @param waitingForRate how many amounts stay outside the total until a rate is known
   * @param firstAt event time of the earliest
   * @param lastAt event time of the latest
   */
  public record GoalTotal(
      String token,
      long count,
      BigDecimal sum,
      long waitingForRate,
      Instant firstAt,
      Instant lastAt) {}
}
