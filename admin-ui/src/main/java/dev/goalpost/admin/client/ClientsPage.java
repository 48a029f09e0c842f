package dev.goalpost.admin.client;

import dev.goalpost.lead.LeadFilter;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of clients. Its address says who is looked for and which part is shown. */
@Named
@RequestScoped
public class ClientsPage {

  @Inject private Leads leads;

  private String search;
  private String spot;
  private String goal;
  private String cursor;

  private Page<LeadView> rows;
  private String fault;

  public Page<LeadView> getRows() {
    if (rows == null) {
      rows = found();
    }
    return rows;
  }

  private Page<LeadView> found() {
    try {
      return leads.list(
          PageRequest.of(null, cursor), new LeadFilter(search, spot, goal, null, null, null, null));
    } catch (final Refusal refusal) {
      fault = refusal.getMessage();
      return new Page<>(List.of(), null);
    }
  }

  /** Whether nobody is left out. */
  public boolean isUnfiltered() {
    return search == null && spot == null && goal == null && cursor == null;
  }

  /** What is wrong with the address, or null. */
  public String getFault() {
    getRows();
    return fault;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(final String search) {
    this.search = search;
  }

  /** The code of the spot whose clients are shown, or null for all. */
  public String getSpot() {
    return spot;
  }

  public void setSpot(final String spot) {
    this.spot = spot;
  }

  /** The token of a goal that those who are shown have reached, or null. */
  public String getGoal() {
    return goal;
  }

  public void setGoal(final String goal) {
    this.goal = goal;
  }

  public String getCursor() {
    return cursor;
  }

  public void setCursor(final String cursor) {
    this.cursor = cursor;
  }
}
