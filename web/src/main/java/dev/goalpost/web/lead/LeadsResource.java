package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.lead.Forgetting;
import dev.goalpost.lead.LeadForm;
import dev.goalpost.lead.LeadView;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MergePatch;
import dev.goalpost.web.listing.Item;
import dev.goalpost.web.listing.PageQuery;
import dev.goalpost.web.listing.QueryText;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The leads of the caller's account. A lead is never deleted: its conversions stay counted. */
@Path("/api/v1/leads")
@Produces(MediaType.APPLICATION_JSON)
public class LeadsResource {

  @Inject private Leads leads;
  @Inject private Forgetting forgetting;
  @Inject private LeadImport imports;

  @GET
  @Requires(Scope.LEADS_READ)
  public Page<LeadView> list(@BeanParam final PageQuery page, @BeanParam final LeadQuery query) {
    return leads.list(page.request(), query.filter());
  }

  /** An array answers with the outcome of each; a single lead with its card. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.LEADS_WRITE)
  public Response upsert(
      final JsonNode body,
      @QueryParam("partial") final String partial,
      @Context final UriInfo uri) {
    final boolean keepGood = Boolean.TRUE.equals(QueryText.flag("partial", partial));
    return body.isArray()
        ? Response.ok(LeadOutcome.of(imports.many(body, keepGood))).build()
        : upsertOne(body, uri);
  }

  private Response upsertOne(final JsonNode body, final UriInfo uri) {
    final var stored = imports.one(body);
    final var card = leads.find(stored.clickId());
    return stored.created() ? Item.created(uri, card.clickId(), card) : Response.ok(card).build();
  }

  @GET
  @Path("{click_id}")
  @Requires(Scope.LEADS_READ)
  public LeadView get(@PathParam("click_id") final String clickId) {
    return leads.find(clickId);
  }

  @PUT
  @Path("{click_id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.LEADS_WRITE)
  public LeadView replace(@PathParam("click_id") final String clickId, final LeadForm form) {
    return leads.replace(clickId, form);
  }

  @PATCH
  @Path("{click_id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Requires(Scope.LEADS_WRITE)
  public LeadView change(@PathParam("click_id") final String clickId, final JsonNode body) {
    final var patch = MergePatch.of(body);
    return leads.edit(clickId, lead -> patch.applyTo(lead, LeadForm.class));
  }

  /** Numbers stay; whom they are of is forgotten for good. */
  @DELETE
  @Path("{click_id}")
  @Requires(Scope.LEADS_WRITE)
  public void erase(@PathParam("click_id") final String clickId) {
    forgetting.erase(clickId);
  }
}
