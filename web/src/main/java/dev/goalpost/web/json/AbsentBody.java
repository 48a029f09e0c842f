package dev.goalpost.web.json;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;

/** Puts {@code {}} where a body {@link MayBeAbsent} and is. */
@Provider
@MayBeAbsent
public class AbsentBody implements ContainerRequestFilter {

  private static final int END = -1;
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  @Override
  public void filter(final ContainerRequestContext request) throws IOException {
    final var body = new PushbackInputStream(request.getEntityStream());
    final int first = body.read();
    if (first == END) {
      request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      request.setEntityStream(new ByteArrayInputStream(NOTHING));
    } else {
      body.unread(first);
      request.setEntityStream(body);
    }
  }
}
