package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.RetryAfter;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;

/** Reads answers, but not more of a body than any network's answer needs. */
final class AnswerBody {

  private static final int MOST = 64 * 1024;
  private static final int[] GZIP = {0x1f, 0x8b};

  private AnswerBody() {}

  /** Makes the call and reads what comes back. */
  static NetworkAnswer read(final Callable<Response> call, final Clock clock) {
    try (var response = call.call()) {
      return new NetworkAnswer(
          response.getStatus(),
          response.getHeaderString(AnyContentType.AS_SENT),
          body(response),
          RetryAfter.parse(response.getHeaderString(HttpHeaders.RETRY_AFTER), clock.instant()));
    } catch (final RuntimeException e) {
      throw e;
    } catch (final Exception e) {
      throw new ProcessingException(e);
    }
  }

  private static String body(final Response response) throws IOException {
    if (!response.hasEntity()) {
      return "";
    }
    try (var raw = new BufferedInputStream(response.readEntity(InputStream.class))) {
      final var bytes = plain(raw).readNBytes(MOST);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** Some compress though nobody asked them to. */
  private static InputStream plain(final InputStream raw) throws IOException {
    raw.mark(GZIP.length);
    final boolean isCompressed = raw.read() == GZIP[0] && raw.read() == GZIP[1];
    raw.reset();
    return isCompressed ? new GZIPInputStream(raw) : raw;
  }
}
