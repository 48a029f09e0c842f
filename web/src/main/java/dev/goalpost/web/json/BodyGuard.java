package dev.goalpost.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.goalpost.platform.Refusal;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * Refuses a JSON body that is empty, {@code null} or far too long, so that no resource has to look
 * for that. One that takes the stream itself has limits and words of its own.
 */
@Provider
public class BodyGuard implements ReaderInterceptor {

  /** A thousand leads of the largest usual size; below the server's own limit. */
  private static final long LONGEST = 8L * 1024 * 1024;

  private static final int END = -1;

  @Override
  public Object aroundReadFrom(final ReaderInterceptorContext context) throws IOException {
    if (context.getType() == InputStream.class || !isJson(context.getMediaType())) {
      return context.proceed();
    }
    final var body = new PushbackInputStream(new BodyLimit(context.getInputStream(), LONGEST));
    final int first = body.read();
    if (first == END) {
      throw Refusal.malformedBody("The body is empty: it must be JSON.");
    }
    body.unread(first);
    context.setInputStream(body);
    return present(context.proceed());
  }

  private static boolean isJson(final MediaType type) {
    return type != null && type.getSubtype().endsWith("json");
  }

  private static Object present(final Object read) {
    if (read == null || read instanceof JsonNode node && (node.isNull() || node.isMissingNode())) {
      throw Refusal.malformedBody("The body must hold more than null.");
    }
    return read;
  }
}
