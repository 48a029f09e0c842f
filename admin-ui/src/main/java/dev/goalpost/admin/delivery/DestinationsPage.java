package dev.goalpost.admin.delivery;

import dev.goalpost.admin.authentication.AdminsOnly;
import dev.goalpost.admin.look.PageFault;
import dev.goalpost.admin.look.PagedList;
import dev.goalpost.admin.look.Redirect;
import dev.goalpost.delivery.DestinationView;
import dev.goalpost.delivery.Destinations;
import dev.goalpost.delivery.Resumption;
import dev.goalpost.platform.IdText;
import dev.goalpost.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.LongConsumer;

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
  private final PageFault fault = new PageFault();

  public PagedList<DestinationView> getList() {
    return list;
  }

  /** What of the address or of a button was refused, or null. */
  public Refusal getFault() {
    return fault.refusal() == null ? list.getFault() : fault.refusal();
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
    return done("destination.paused", "pause", destinations::pause);
  }

  /** Sends on, what waits first. */
  @AdminsOnly
  public String resume() {
    return done("destination.resumed", "resume", id -> resumption.resume(id, true));
  }

  /** Sends on, but nothing of what waits. */
  @AdminsOnly
  public String skip() {
    return done("destination.skipped", "skip", id -> resumption.resume(id, false));
  }

  /** Another tab may have done it meanwhile. */
  private String done(final String what, final String button, final LongConsumer deed) {
    return fault.told(
        () -> {
          deed.accept(named(button));
          return Redirect.to("/destinations").with("done", what).outcome();
        },
        null);
  }

  private long named(final String button) {
    final var id = request.getParameter(button);
    return IdText.parse(id).orElseThrow(() -> Refusal.notFound("Destination " + id));
  }
}
