package dev.goalpost.admin.delivery;

import dev.goalpost.admin.authentication.AdminsOnly;
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

  /** Holds back what goes to the destination that the pressed button names. */
  @AdminsOnly
  public String pause() {
    destinations.pause(named("pause"));
    return done("destination.paused");
  }

  /** Sends on, what waits first. */
  @AdminsOnly
  public String resume() {
    resumption.resume(named("resume"), true);
    return done("destination.resumed");
  }

  /** Sends on, but nothing of what waits. */
  @AdminsOnly
  public String skip() {
    resumption.resume(named("skip"), false);
    return done("destination.skipped");
  }

  private long named(final String button) {
    return Long.parseLong(request.getParameter(button));
  }

  private static String done(final String what) {
    return Redirect.to("/destinations").with("done", what).outcome();
  }
}
