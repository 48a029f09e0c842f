package dev.goalpost.web.lead;

import dev.goalpost.lead.Forgetting;
import dev.goalpost.postback.PersonalRecord;
import dev.goalpost.postback.PersonalRecords;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** All that is known about a client, for the client: to be read, and to be forgotten. */
@Path("/api/v1/leads/{click_id}/personal-data")
@Produces(MediaType.APPLICATION_JSON)
public class PersonalDataResource {

  @Inject private Forgetting forgetting;
  @Inject private PersonalRecords records;

  @GET
  @Requires(Scope.LEADS_READ)
  public PersonalRecord export(@PathParam("click_id") final String clickId) {
    return records.of(clickId);
  }

  /** Numbers stay; whom they are of is forgotten for good. */
  @DELETE
  @Requires(Scope.LEADS_WRITE)
  public void erase(@PathParam("click_id") final String clickId) {
    forgetting.erase(clickId);
  }
}
