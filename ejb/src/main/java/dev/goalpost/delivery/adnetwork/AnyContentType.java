package dev.goalpost.delivery.adnetwork;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * Lets an answer be read whatever type it says it has. What is no media type at all would keep the
 * client from reading an event's answer, and so the event would be sent again though it was taken.
 */
final class AnyContentType implements ClientResponseFilter {

  /** Where the type stands as it was sent. */
  static final String AS_SENT = "Goalpost-Content-Type";

  @Override
  public void filter(final ClientRequestContext request, final ClientResponseContext response) {
    final var headers = response.getHeaders();
    final var sent = headers.getFirst(HttpHeaders.CONTENT_TYPE);
    if (sent != null) {
      headers.putSingle(AS_SENT, sent);
      headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_OCTET_STREAM);
    }
  }
}
