package dev.goalpost.web.listing;

import dev.goalpost.platform.ItemFilter;
import jakarta.ws.rs.QueryParam;

/** The items that a request asks for, of a kind that can be archived. */
public class ItemQuery {

  @QueryParam("archived")
  private String archived;

  @QueryParam("q")
  private String search;

  public ItemFilter filter() {
    return new ItemFilter(QueryText.flag("archived", archived), QueryText.of(search));
  }
}
