package dev.goalpost.web.goal;

import dev.goalpost.delivery.tracker.PostbackTrials;
import dev.goalpost.delivery.tracker.TrialForm;
import dev.goalpost.delivery.tracker.TrialResult;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MayBeAbsent;
import dev.goalpost.web.listing.ItemId;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;

/** Sends a goal's external postback once, to see what the tracker answers. */
@Path("/api/v1/goals/{id}/test")
@Produces(MediaType.APPLICATION_JSON)
public class PostbackTrialResource {

  @Inject private PostbackTrials trials;

  @POST
  @MayBeAbsent
  @Requires(Scope.DELIVERIES_WRITE)
  public CompletionStage<TrialResult> send(@PathParam("id") final ItemId id, final TrialForm form) {
    return trials.send(id.value(), form);
  }
}
