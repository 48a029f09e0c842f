package dev.goalpost.web.goal;

import dev.goalpost.delivery.GoalPreview;
import dev.goalpost.delivery.PreviewForm;
import dev.goalpost.delivery.PreviewResult;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MayBeAbsent;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.postback.RejectionProblem;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What would follow from an event of a goal. */
@Path("/api/v1/goals/{id}/preview")
@Produces(MediaType.APPLICATION_JSON)
public class GoalPreviewResource {

  @Inject private GoalPreview previews;

  @POST
  @MayBeAbsent
  @Requires(Scope.DELIVERIES_READ)
  public Response preview(@PathParam("id") final ItemId id, final PreviewForm form) {
    final var result = previews.preview(id.value(), form);
    return result instanceof PreviewResult.Refused refused
        ? RejectionProblem.inManagement(refused.rejection()).toResponse()
        : Response.ok(result).build();
  }
}
