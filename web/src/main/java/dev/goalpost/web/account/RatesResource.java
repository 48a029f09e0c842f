package dev.goalpost.web.account;

import dev.goalpost.account.DatedRate;
import dev.goalpost.account.Rates;
import dev.goalpost.platform.Page;
import dev.goalpost.postback.WaitingAmounts;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The dated rates of the caller's account. */
@Path("/api/v1/rates")
@Produces(MediaType.APPLICATION_JSON)
public class RatesResource {

  @Inject private Rates rates;
  @Inject private WaitingAmounts waiting;

  @GET
  @Requires(Scope.ACCOUNT_READ)
  public Page<DatedRate> list() {
    return new Page<>(rates.list(), null);
  }

  /** Adds rates, or replaces those of the same currency and day; amounts that waited join. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.ACCOUNT_WRITE)
  public Page<DatedRate> put(final List<DatedRate> rows) {
    return new Page<>(waiting.putRates(rows), null);
  }
}
