package dev.goalpost.web.lead;

import dev.goalpost.lead.LeadFilter;
import dev.goalpost.web.listing.QueryText;
import jakarta.ws.rs.QueryParam;

/** The leads that a request asks for. */
public class LeadQuery {

  @QueryParam("q")
  private String search;

  @QueryParam("spot")
  private String spot;

  @QueryParam("goal")
  private String goal;

  @QueryParam("click_id")
  private String clickId;

  @QueryParam("cl_id")
  private String clId;

  @QueryParam("user_id")
  private String userId;

  @QueryParam("player_id")
  private String playerId;

  public LeadFilter filter() {
    return new LeadFilter(
        QueryText.of(search),
        QueryText.of(spot),
        QueryText.of(goal),
        QueryText.of(clickId),
        QueryText.of(clId),
        QueryText.of(userId),
        QueryText.of(playerId));
  }
}
