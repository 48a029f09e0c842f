package dev.goalpost.web.messenger;

import dev.goalpost.messenger.ClientThread;
import dev.goalpost.messenger.SystemMessageView;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.PageQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What was written to a client's manager. */
@Path("/api/v1/leads/{click_id}/messages")
@Produces(MediaType.APPLICATION_JSON)
public class ClientThreadResource {

  @Inject private ClientThread thread;

  @GET
  @Requires(Scope.LEADS_READ)
  public Page<SystemMessageView> list(
      @PathParam("click_id") final String clickId, @BeanParam final PageQuery page) {
    return thread.list(clickId, page.request());
  }
}
