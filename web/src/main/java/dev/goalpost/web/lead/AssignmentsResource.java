package dev.goalpost.web.lead;

import dev.goalpost.lead.Assignment;
import dev.goalpost.lead.Assignments;
import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Gives many clients a manager at once. */
@Path("/api/v1/lead-assignments")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentsResource {

  @Inject private Assignments assignments;

  /**
   * @param assigned how many clients that were
   */
  public record Assigned(int assigned) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.LEADS_WRITE)
  public Assigned assign(final Assignment wanted) {
    if (wanted == null) {
      throw Refusal.malformedBody("The body must name the manager and the clients.");
    }
    return new Assigned(assignments.assign(wanted));
  }
}
