package dev.goalpost.web.account;

import dev.goalpost.account.AccountSettings;
import dev.goalpost.account.Accounts;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MergePatch;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The settings of the caller's account. */
@Path("/api/v1/account")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

  @Inject private Accounts accounts;

  @GET
  @Requires(Scope.ACCOUNT_READ)
  public AccountSettings get() {
    return accounts.settings();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.ACCOUNT_WRITE)
  public AccountSettings replace(final AccountSettings settings) {
    return accounts.change(settings);
  }

  /** The same as PUT, which keeps what it is not given: an account always has all its settings. */
  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Requires(Scope.ACCOUNT_WRITE)
  public AccountSettings change(final AccountSettings settings) {
    return accounts.change(settings);
  }
}
