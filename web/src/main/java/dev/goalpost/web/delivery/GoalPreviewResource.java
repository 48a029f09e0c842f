package dev.goalpost.web.delivery;

import dev.goalpost.delivery.GoalPreview;
import dev.goalpost.delivery.GoalPreviews;
import dev.goalpost.delivery.PreviewForm;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.ItemId;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What an event of a goal would cause. */
@Path("api/v1/goals/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
public class GoalPreviewResource {

  @Inject private GoalPreviews previews;

  /** Sends nothing; it shows what is known of the client, as deliveries do. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.DELIVERIES_READ)
  public GoalPreview preview(@PathParam("id") final ItemId id, final PreviewForm form) {
    return previews.preview(id.value(), form);
  }
}
