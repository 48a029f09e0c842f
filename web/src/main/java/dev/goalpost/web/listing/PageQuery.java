package dev.goalpost.web.listing;

import dev.goalpost.platform.PageRequest;
import jakarta.ws.rs.QueryParam;

/** The page that a request asks for. The fields are text, so that a wrong one is told apart. */
public class PageQuery {

  @QueryParam("limit")
  private String limit;

  @QueryParam("cursor")
  private String cursor;

  public PageRequest request() {
    return PageRequest.of(size(), QueryText.of(cursor));
  }

  private Integer size() {
    return QueryText.isBlank(limit)
        ? null
        : QueryText.number("limit", limit, 1, PageRequest.LARGEST_LIMIT);
  }
}
