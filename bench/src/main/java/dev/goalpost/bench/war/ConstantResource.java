package dev.goalpost.bench.war;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The ceiling: what the server answers per second when there is nothing to do. */
@Path("/constant")
public class ConstantResource {

  /** As long as the answer to a postback. */
  private static final String ANSWER =
      "{\"status\":\"ok\",\"event_id\":\"801234567890123456\","
          + "\"goal\":\"rebill\",\"duplicate\":false}";

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String answer() {
    return ANSWER;
  }
}
