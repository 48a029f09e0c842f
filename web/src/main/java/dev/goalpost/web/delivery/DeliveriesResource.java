package dev.goalpost.web.delivery;

import dev.goalpost.delivery.Deliveries;
import dev.goalpost.delivery.DeliveryFilter;
import dev.goalpost.delivery.DeliveryView;
import dev.goalpost.delivery.Replay;
import dev.goalpost.delivery.ReplayResult;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.ItemId;
import dev.goalpost.web.listing.PageQuery;
import dev.goalpost.web.listing.QueryText;
import dev.goalpost.web.postback.Period;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;

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
            id(QueryText.of(eventId)),
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
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.DELIVERIES_WRITE)
  public ReplayResult replay(final ReplayRequest request) {
    final var wanted = request == null ? ReplayRequest.ALL : request;
    return Boolean.TRUE.equals(wanted.dryRun())
        ? replay.count(wanted.filter())
        : replay.all(wanted.filter(), wanted.rate());
  }

  private static Integer httpStatus(final String text) {
    return text == null
        ? null
        : QueryText.number("http_status", text, LOWEST_STATUS, HIGHEST_STATUS);
  }

  private static Long id(final String text) {
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (final NumberFormatException e) {
      throw Refusal.invalidField("event_id", "event_id must be an id as the API shows it.");
    }
  }

  /**
   * Which deliveries are meant; null matches all, but for the status: without one, all are meant
   * that are finished.
   *
   * @param rate deliveries a second at most
   * @param dryRun only count them
   */
  public record ReplayRequest(
      String status,
      String goal,
      String destination,
      String eventId,
      Instant from,
      Instant to,
      BigDecimal rate,
      Boolean dryRun) {

    static final ReplayRequest ALL =
        new ReplayRequest(null, null, null, null, null, null, null, null);

    DeliveryFilter filter() {
      return new DeliveryFilter(status, goal, destination, null, null, id(eventId), from, to);
    }
  }
}
