package dev.goalpost.web.listing;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The answers that items of all kinds have in common. */
public final class Item {

  private Item() {}

  /** 201 with the item, and where it can be found below the collection at {@code uri}. */
  public static Response created(final UriInfo uri, final String id, final Object item) {
    final var segment = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    final var location = uri.getAbsolutePathBuilder().segment("{id}").buildFromEncoded(segment);
    return Response.created(location).entity(item).build();
  }

  /** 204 if the item is gone, 200 with what is left of it otherwise. */
  public static Response removed(final Optional<?> left) {
    return left.map(item -> Response.ok(item).build())
        .orElseGet(() -> Response.noContent().build());
  }
}
