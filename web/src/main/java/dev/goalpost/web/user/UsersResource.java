package dev.goalpost.web.user;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.security.UserForm;
import dev.goalpost.security.UserView;
import dev.goalpost.security.Users;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.OptionalLong;

/**
 * The users of the caller's account. Who may write them may make an administrator, who may do
 * everything.
 */
@Path("/api/v1/users")
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

  private static final OptionalLong NO_USER = OptionalLong.empty();

  @Inject private Users users;

  @GET
  @Requires(Scope.USERS_READ)
  public Page<UserView> list(@BeanParam final PageQuery page) {
    return users.list(page.request());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.USERS_WRITE)
  public Response add(final UserForm form, @Context final UriInfo uri) {
    final var user = users.add(form);
    return Item.created(uri, user.id(), user);
  }

  @GET
  @Path("{id}")
  @Requires(Scope.USERS_READ)
  public UserView get(@PathParam("id") final ItemId id) {
    return users.find(id.value());
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.USERS_WRITE)
  public UserView replace(@PathParam("id") final ItemId id, final UserForm form) {
    return users.edit(id.value(), form, NO_USER);
  }

  @PATCH
  @Path("{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Requires(Scope.USERS_WRITE)
  public UserView change(@PathParam("id") final ItemId id, final JsonNode body) {
    final var patch = MergePatch.of(body);
    return users.edit(id.value(), user -> patch.applyTo(user, UserForm.class), NO_USER);
  }

  @DELETE
  @Path("{id}")
  @Requires(Scope.USERS_WRITE)
  public void remove(@PathParam("id") final ItemId id) {
    users.remove(id.value(), NO_USER);
  }
}
