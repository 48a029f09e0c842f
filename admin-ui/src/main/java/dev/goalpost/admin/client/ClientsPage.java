package dev.goalpost.admin.client;

import dev.goalpost.admin.look.PageFault;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.lead.Assignment;
import dev.goalpost.lead.Assignments;
import dev.goalpost.lead.LeadFilter;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** The list of clients. Its address says who is looked for and which part is shown. */
@Named
@RequestScoped
public class ClientsPage {

  @Inject private Leads leads;
  @Inject private Assignments assignments;
  @Inject private ClientFaults faults;
  @Inject private HttpServletRequest request;

  private final PageFault fault = new PageFault();
  private String search;
  private String spot;
  private String goal;
  private String cursor;

  private Page<LeadView> rows;

  public Page<LeadView> getRows() {
    if (rows == null) {
      rows = found();
    }
    return rows;
  }

  private Page<LeadView> found() {
    return fault.told(
        () ->
            leads.list(
                PageRequest.of(null, cursor),
                new LeadFilter(search, spot, goal, null, null, null, null)),
        new Page<>(List.of(), null));
  }

  /** Does what a button on the page asks for; the buttons are named after it. */
  public String act() {
    rows = null; // A form is looked through before the address is known.
    return request.getParameter("assign") == null ? null : assign();
  }

  private String assign() {
    try {
      final var count = assignments.assign(new Assignment(manager(), chosen()));
      return Redirect.to("/clients")
          .with("q", search)
          .with("spot", spot)
          .with("goal", goal)
          .with("cursor", cursor)
          .with("done", "clients.assigned")
          .with("n", count)
          .outcome();
    } catch (final Refusal refusal) {
      faults.add("assign", refusal);
      return null;
    }
  }

  /** Many lose their manager only one by one. */
  private String manager() {
    final var manager = getManager();
    if (manager == null || manager.isBlank()) {
      throw Refusal.invalidField("manager", "Name the manager.");
    }
    return manager;
  }

  private List<String> chosen() {
    return Stream.ofNullable(request.getParameterValues("chosen")).flatMap(Stream::of).toList();
  }

  /** Whether the form has that client chosen. */
  public boolean isChosen(final String clickId) {
    return chosen().contains(clickId);
  }

  /** Whom the form gives those who are chosen to, or null. */
  public String getManager() {
    return request.getParameter("manager");
  }

  /** Whether nobody is left out. */
  public boolean isUnfiltered() {
    return search == null && spot == null && goal == null && cursor == null;
  }

  /** What is wrong with the address, or null. */
  public Refusal getFault() {
    getRows();
    return fault.refusal();
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
