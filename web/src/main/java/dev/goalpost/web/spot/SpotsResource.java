package dev.goalpost.web.spot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.spot.SpotForm;
import dev.goalpost.spot.SpotRemoval;
import dev.goalpost.spot.SpotView;
import dev.goalpost.spot.Spots;
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

/** The spots of the caller's account. */
@Path("/api/v1/spots")
@Produces(MediaType.APPLICATION_JSON)
public class SpotsResource {

  @Inject private Spots spots;
  @Inject private SpotRemoval removal;

  @GET
  @Requires(Scope.SPOTS_READ)
  public Page<SpotView> list(@BeanParam final PageQuery page, @BeanParam final ItemQuery query) {
    return spots.list(page.request(), query.filter());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.SPOTS_WRITE)
  public Response add(final SpotForm form, @Context final UriInfo uri) {
    final var spot = spots.add(form);
    return Item.created(uri, spot.id(), spot);
  }

  @GET
  @Path("{id}")
  @Requires(Scope.SPOTS_READ)
  public SpotView get(@PathParam("id") final ItemId id) {
    return spots.find(id.value());
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.SPOTS_WRITE)
  public SpotView replace(@PathParam("id") final ItemId id, final SpotForm form) {
    return spots.replace(id.value(), form);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Requires(Scope.SPOTS_WRITE)
  public SpotView change(@PathParam("id") final ItemId id, final JsonNode body) {
    final var patch = MergePatch.of(body);
    return spots.edit(id.value(), spot -> patch.applyTo(spot, SpotForm.class));
  }

  @DELETE
  @Path("{id}")
  @Requires(Scope.SPOTS_WRITE)
  public Response remove(@PathParam("id") final ItemId id) {
    return Item.removed(removal.remove(id.value()));
  }
}
