package dev.goalpost.web.goal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.goal.GoalForm;
import dev.goalpost.goal.GoalRemoval;
import dev.goalpost.goal.GoalView;
import dev.goalpost.goal.Goals;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MergePatch;
import dev.goalpost.web.listing.Item;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.ItemQuery;
import dev.goalpost.web.listing.PageQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The goals of the caller's account. */
@Path("/api/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
public class GoalsResource {

  @Inject private Goals goals;
  @Inject private GoalRemoval removal;

  @GET
  @Requires(Scope.GOALS_READ)
  public Page<GoalView> list(@BeanParam final PageQuery page, @BeanParam final ItemQuery query) {
    return goals.list(page.request(), query.filter());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.GOALS_WRITE)
  public Response add(final GoalForm form, @Context final UriInfo uri) {
    final var goal = goals.add(form);
    return Item.created(uri, goal.id(), goal);
  }

  @GET
  @Path("{id}")
  @Requires(Scope.GOALS_READ)
  public GoalView get(@PathParam("id") final ItemId id) {
    return goals.find(id.value());
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.GOALS_WRITE)
  public GoalView replace(@PathParam("id") final ItemId id, final GoalForm form) {
    return goals.replace(id.value(), form);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Requires(Scope.GOALS_WRITE)
  public GoalView change(@PathParam("id") final ItemId id, final JsonNode body) {
    final var patch = MergePatch.of(body);
    return goals.edit(id.value(), goal -> patch.applyTo(goal, GoalForm.class));
  }

  @DELETE
  @Path("{id}")
  @Requires(Scope.GOALS_WRITE)
  public Response remove(@PathParam("id") final ItemId id) {
    return Item.removed(removal.remove(id.value()));
  }
}
