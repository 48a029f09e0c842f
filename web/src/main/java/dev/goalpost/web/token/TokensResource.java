package dev.goalpost.web.token;

import dev.goalpost.platform.Page;
import dev.goalpost.security.ApiTokenForm;
import dev.goalpost.security.ApiTokenView;
import dev.goalpost.security.ApiTokens;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.CallerContext;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.Item;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.PageQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;

/** The API tokens of the caller's account. A token is not changed: issue another, revoke this. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  @Inject private ApiTokens tokens;

  @GET
  @Requires(Scope.TOKENS_READ)
  public Page<ApiTokenView> list(@BeanParam final PageQuery page) {
    return tokens.list(page.request());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.TOKENS_WRITE)
  public Response issue(
      final ApiTokenForm form,
      @Context final SecurityContext security,
      @Context final UriInfo uri) {
    final var issued = tokens.issue(form, CallerContext.callerOf(security));
    return Item.created(uri, issued.token().id(), NewToken.of(issued));
  }

  @GET
  @Path("{id}")
  @Requires(Scope.TOKENS_READ)
  public ApiTokenView get(@PathParam("id") final ItemId id) {
    return tokens.find(id.value());
  }

  /** Revokes the token; its row stays, as archived items do. */
  @DELETE
  @Path("{id}")
  @Requires(Scope.TOKENS_WRITE)
  public ApiTokenView revoke(@PathParam("id") final ItemId id) {
    return tokens.revoke(id.value());
  }
}
