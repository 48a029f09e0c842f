package dev.goalpost.admin.delivery;

import dev.goalpost.admin.look.PagedList;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.delivery.DestinationView;
import dev.goalpost.delivery.Destinations;
import dev.goalpost.delivery.Resumption;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Where deliveries go. */
@Named
@RequestScoped
public class DestinationsPage {

  private static final int ROWS = 100;
  private static final String PAUSED = "paused";

  @Inject private Destinations destinations;
  @Inject private Resumption resumption;
  @Inject private HttpServletRequest request;

  private final PagedList<DestinationView> list =
      new PagedList<>(ROWS, page -> destinations.list(page));

  public PagedList<DestinationView> getList() {
    return list;
  }

  /** In the words of the health of a goal's destinations. */
  public String healthOf(final DestinationView destination) {
    if (destination.state().equals(PAUSED)) {
      return PAUSED;
    }
    if (destination.failingSince() != null) {
      return "failing";
    }
    return destination.lastSuccessAt() == null ? "untried" : "ok";
  }

  /** Does what a button on the page asks for; the buttons are named after it. */
  public String act() {
    final var pause = request.getParameter("pause");
    final var resume = request.getParameter("resume");
    final var skip = request.getParameter("skip");
    if (pause != null) {
      destinations.pause(Long.parseLong(pause));
      return done("destination.paused");
    }
    if (resume != null) {
      resumption.resume(Long.parseLong(resume), true);
      return done("destination.resumed");
    }
    if (skip != null) {
      resumption.resume(Long.parseLong(skip), false);
      return done("destination.skipped");
    }
    return null;
  }

  private static String done(final String what) {
    return Redirect.to("/destinations").with("done", what).outcome();
  }
}
