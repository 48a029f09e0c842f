package dev.goalpost.web.conversion;

import dev.goalpost.platform.Page;
import dev.goalpost.postback.ConversionFilter;
import dev.goalpost.postback.ConversionView;
import dev.goalpost.postback.Conversions;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.PageQuery;
import dev.goalpost.web.listing.Period;
import dev.goalpost.web.listing.QueryText;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What was counted. */
@Path("api/v1/conversions")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Scope.CONVERSIONS_READ)
public class ConversionResource {

  @Inject private Conversions conversions;

  @GET
  public Page<ConversionView> list(
      @QueryParam("goal") final String goal,
      @QueryParam("click_id") final String clickId,
      @BeanParam final Period period,
      @BeanParam final PageQuery page) {
    return conversions.list(
        page.request(),
        new ConversionFilter(
            QueryText.of(goal), QueryText.of(clickId), period.from(), period.to()));
  }

  @GET
  @Path("{event_id}")
  public ConversionView find(@PathParam("event_id") final ItemId eventId) {
    return conversions.find(eventId.value());
  }
}
