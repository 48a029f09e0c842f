package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.RetryAfter;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;

/** Reads answers, but not more of a body than any network's answer needs. */
final class AnswerBody {

  private static final int MOST = 64 * 1024;
  private static final int PART = 4 * 1024;
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
      return new String(bytes(plain(raw)), StandardCharsets.UTF_8);
    }
  }

  /** Whoever sends a little now and then must not keep a thread that nobody waits for any more. */
  private static byte[] bytes(final InputStream body) throws IOException {
    final long end = System.nanoTime() + NetworkCalls.LONGEST.toNanos();
    final var bytes = new ByteArrayOutputStream();
    final var part = new byte[PART];
    int read = body.read(part);
    while (read >= 0 && bytes.size() < MOST) {
      bytes.write(part, 0, read);
      if (System.nanoTime() > end) {
        throw new SocketTimeoutException("The answer does not end");
      }
      read = body.read(part);
    }
    return bytes.toByteArray();
  }

  /** Some compress though nobody asked them to. */
  private static InputStream plain(final InputStream raw) throws IOException {
    raw.mark(GZIP.length);
    final boolean isCompressed = raw.read() == GZIP[0] && raw.read() == GZIP[1];
    raw.reset();
    return isCompressed ? new GZIPInputStream(raw) : raw;
  }
}
