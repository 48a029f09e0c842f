package dev.goalpost.web.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.statistics.ColumnPresetForm;
import dev.goalpost.statistics.ColumnPresetView;
import dev.goalpost.statistics.ColumnPresets;
import dev.goalpost.web.authentication.CallerContext;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MergePatch;
import dev.goalpost.web.listing.Item;
import dev.goalpost.web.listing.ItemId;
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
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** How the caller, known by name, arranged the columns of reports. */
@Path("/api/v1/column-presets")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Scope.STATISTICS_READ)
public class ColumnPresetsResource {

  @Inject private ColumnPresets presets;

  @GET
  public Page<ColumnPresetView> list(
      @BeanParam final PageQuery page, @Context final SecurityContext security) {
    return presets.list(page.request(), CallerContext.callerOf(security));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response create(
      final ColumnPresetForm form,
      @Context final SecurityContext security,
      @Context final UriInfo uri) {
    final var preset = presets.create(form, CallerContext.callerOf(security));
    return Item.created(uri, preset.id(), preset);
  }

  @GET
  @Path("{id}")
  public ColumnPresetView get(
      @PathParam("id") final ItemId id, @Context final SecurityContext security) {
    return presets.find(id.value(), CallerContext.callerOf(security));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  public ColumnPresetView replace(
      @PathParam("id") final ItemId id,
      final ColumnPresetForm form,
      @Context final SecurityContext security) {
    return presets.replace(id.value(), form, CallerContext.callerOf(security));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  public ColumnPresetView change(
      @PathParam("id") final ItemId id,
      final JsonNode body,
      @Context final SecurityContext security) {
    final var patch = MergePatch.of(body);
    return presets.edit(
        id.value(),
        preset -> patch.applyTo(preset, ColumnPresetForm.class),
        CallerContext.callerOf(security));
  }

  @DELETE
  @Path("{id}")
  public void remove(@PathParam("id") final ItemId id, @Context final SecurityContext security) {
    presets.remove(id.value(), CallerContext.callerOf(security));
  }
}
