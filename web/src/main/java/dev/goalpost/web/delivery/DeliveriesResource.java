package dev.goalpost.web.delivery;

import dev.goalpost.delivery.Deliveries;
import dev.goalpost.delivery.DeliveryFilter;
import dev.goalpost.delivery.DeliveryView;
import dev.goalpost.delivery.Replay;
import dev.goalpost.delivery.ReplayResult;
import dev.goalpost.platform.Page;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.json.MayBeAbsent;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.PageQuery;
import dev.goalpost.web.listing.Period;
import dev.goalpost.web.listing.QueryText;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;

/** The log of outgoing messages, and sending them again. */
@Path("api/v1/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveriesResource {

  private static final int LOWEST_STATUS = 100;
  private static final int HIGHEST_STATUS = 599;

  @Inject private Deliveries deliveries;
  @Inject private Replay replay;

  @GET
  @Requires(Scope.DELIVERIES_READ)
  public Page<DeliveryView> list(
      @QueryParam("status") final String status,
      @QueryParam("goal") final String goal,
      @QueryParam("destination") final String destination,
      @QueryParam("http_status") final String httpStatus,
      @QueryParam("click_id") final String clickId,
      @QueryParam("event_id") final String eventId,
      @BeanParam final Period period,
      @BeanParam final PageQuery page) {
    return deliveries.list(
        page.request(),
        new DeliveryFilter(
            QueryText.of(status),
            QueryText.of(goal),
            QueryText.of(destination),
            httpStatus(QueryText.of(httpStatus)),
            QueryText.of(clickId),
            QueryText.id("event_id", eventId),
            period.from(),
            period.to()));
  }

  @GET
  @Path("{id}")
  @Requires(Scope.DELIVERIES_READ)
  public DeliveryView find(@PathParam("id") final ItemId id) {
    return deliveries.find(id.value());
  }

  /** Sends one delivery now. */
  @POST
  @Path("{id}/retry")
  @Requires(Scope.DELIVERIES_WRITE)
  public DeliveryView retry(@PathParam("id") final ItemId id) {
    return replay.one(id.value());
  }

  /** Sends all deliveries again that the request matches, or says how many they are. */
  @POST
  @Path("replay")
  @MayBeAbsent
  @Requires(Scope.DELIVERIES_WRITE)
  public ReplayResult replay(final ReplayRequest request) {
    return Boolean.TRUE.equals(request.dryRun())
        ? replay.count(request.filter(), request.rate())
        : replay.all(request.filter(), request.rate());
  }

  private static Integer httpStatus(final String text) {
    return text == null
        ? null
        : QueryText.number("http_status", text, LOWEST_STATUS, HIGHEST_STATUS);
  }

  /**
   * Which deliveries are meant; null and empty match all, but for the status: without one, all are
   * meant that are finished.
   *
   * @param from as in the query of a list
   * @param rate deliveries a second at most
   * @param dryRun only count them
   */
  public record ReplayRequest(
      String status,
      String goal,
      String destination,
      String eventId,
      String from,
      String to,
      BigDecimal rate,
      Boolean dryRun) {

    DeliveryFilter filter() {
      final var period = new Period(from, to);
      return new DeliveryFilter(
          QueryText.of(status),
          QueryText.of(goal),
          QueryText.of(destination),
          null,
          null,
          QueryText.id("event_id", eventId),
          period.from(),
          period.to());
    }
  }
}
