package dev.goalpost.web.conversion;

import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.CorrectionForm;
import dev.goalpost.postback.CorrectionView;
import dev.goalpost.postback.Corrections;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.CallerContext;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.ItemId;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** Entries that put a conversion right. */
@Path("api/v1/conversions/{event_id}/corrections")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

  @Inject private Corrections corrections;

  /** What was put right, oldest first. */
  public record CorrectionList(List<CorrectionView> items) {}

  @GET
  @Requires(Scope.CONVERSIONS_READ)
  public CorrectionList list(@PathParam("event_id") final ItemId eventId) {
    return new CorrectionList(corrections.of(eventId.value()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.POSTBACKS_WRITE)
  public Response add(
      @PathParam("event_id") final ItemId eventId,
      final CorrectionForm form,
      @Context final SecurityContext security) {
    if (form == null) {
      throw Refusal.malformedBody("The body must say what to correct.");
    }
    final var author = CallerContext.callerOf(security).name();
    return Response.status(Response.Status.CREATED)
        .entity(corrections.add(eventId.value(), form, author))
        .build();
  }
}
