package dev.goalpost.web.postback;

import dev.goalpost.platform.Refusal;
import dev.goalpost.postback.Conversions;
import dev.goalpost.postback.ManualSales;
import dev.goalpost.postback.PostbackAnswer;
import dev.goalpost.postback.SaleForm;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.CallerContext;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** Sales that managers enter. */
@Path("/api/v1/leads/{click_id}/sales")
@Produces(MediaType.APPLICATION_JSON)
public class SalesResource {

  @Inject private ManualSales sales;
  @Inject private Conversions conversions;
  @Inject private PostbackAnswers answers;

  /**
   * 201 with the new conversion; 200 with the first one if the goal counts once per client, or the
   * sale was sent before under its txid.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Requires(Scope.LEADS_WRITE)
  public Response add(
      @PathParam("click_id") final String clickId,
      final SaleForm form,
      @Context final SecurityContext security) {
    if (form == null) {
      throw Refusal.malformedBody("The body must hold the sale.");
    }
    final long startedAt = System.nanoTime();
    final var answer = sales.add(clickId, form, CallerContext.callerOf(security).name()).join();
    if (answer instanceof PostbackAnswer.Accepted accepted) {
      return Response.status(accepted.duplicate() ? Response.Status.OK : Response.Status.CREATED)
          .entity(conversions.find(accepted.eventId()))
          .build();
    }
    return answer instanceof PostbackAnswer.Rejected rejected
        ? RejectionProblem.inManagement(rejected.rejection()).toResponse()
        : answers.timed(answer, startedAt).toResponse();
  }
}
