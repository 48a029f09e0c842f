package dev.goalpost.web.listing;

import dev.goalpost.platform.PageRequest;
import dev.goalpost.platform.Refusal;
import jakarta.ws.rs.QueryParam;

/** The page that a request asks for. The fields are text, so that a wrong one is told apart. */
public class PageQuery {

  @QueryParam("limit")
  private String limit;

  @QueryParam("cursor")
  private String cursor;

  public PageRequest request() {
    return PageRequest.of(QueryText.isBlank(limit) ? null : number(limit), QueryText.of(cursor));
  }

  private static int number(final String text) {
    try {
      return Integer.parseInt(text);
    } catch (final NumberFormatException e) {
      throw Refusal.invalidField(
          "limit", "limit must be between 1 and " + PageRequest.LARGEST_LIMIT + ".");
    }
  }
}
