package dev.goalpost.web.lead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.goalpost.lead.Timeline;
import dev.goalpost.lead.TimelineEvent;
import dev.goalpost.platform.PageRequest;
import dev.goalpost.security.Scope;
import dev.goalpost.web.authentication.Requires;
import dev.goalpost.web.listing.QueryText;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All that happened with a client. */
@Path("/api/v1/leads/{click_id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

  @Inject private Timeline timeline;

  /**
   * @param events each with {@code at} and {@code type}, and what else is known by its type
   */
  public record Shown(List<ObjectNode> events, String nextCursor) {}

  /**
   * @param types separated by commas, in one parameter or several
   */
  @GET
  @Requires(Scope.LEADS_READ)
  public Shown page(
      @PathParam("click_id") final String clickId,
      @QueryParam("type") final List<String> types,
      @QueryParam("limit") final String limit,
      @QueryParam("cursor") final String cursor) {
    final var page = timeline.page(clickId, wanted(types), size(limit), QueryText.of(cursor));
    return new Shown(page.events().stream().map(TimelineEvent::json).toList(), page.nextCursor());
  }

  private static Set<String> wanted(final List<String> types) {
    return types.stream()
        .flatMap(list -> Arrays.stream(list.split(",")))
        .map(String::strip)
        .filter(type -> !type.isEmpty())
        .collect(Collectors.toSet());
  }

  private static int size(final String limit) {
    return QueryText.of(limit) == null
        ? PageRequest.DEFAULT_LIMIT
        : QueryText.number("limit", limit, 1, PageRequest.LARGEST_LIMIT);
  }
}
