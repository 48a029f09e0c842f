package dev.goalpost.platform.outbound;

import dev.goalpost.platform.Authority;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;

/**
 * A call to be made.
 *
 * @param method GET or POST
 * @param host where to
 * @param target path and query, sent byte for byte
 * @param headers by name, each on one line of ASCII
 * @param body null if there is none
 */
public record OutboundRequest(
    String method, HttpHost host, String target, Map<String, String> headers, String body) {

  private static final Pattern URL =
      Pattern.compile("(https?)://([^/?#]+)([^#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * A call to a URL, whose fragment is not sent.
   *
   * @param url http or https, in ASCII
   * @throws IllegalArgumentException if it is no such URL
   */
  public static OutboundRequest of(
      final String method, final String url, final Map<String, String> headers, final String body) {
    final var parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException("No http or https URL with a host");
    }
    final var scheme = parts.group(1).toLowerCase(Locale.ROOT);
    final var target = parts.group(3);
    return new OutboundRequest(
        method,
        host(scheme, parts.group(2)),
        target.startsWith("/") ? target : "/" + target,
        headers,
        body);
  }

  private static HttpHost host(final String scheme, final String authority) {
    final var parsed =
        Authority.parse(authority).orElseThrow(() -> new IllegalArgumentException("No valid host"));
    return new HttpHost(scheme, parsed.host().replaceAll("[\\[\\]]", ""), parsed.port());
  }

  AsyncRequestProducer producer() {
    final var request = new BasicHttpRequest(method, host, target);
    headers.forEach(request::addHeader);
    return new BasicRequestProducer(request, entity());
  }

  private AsyncEntityProducer entity() {
    return body == null
        ? null
        : new BasicAsyncEntityProducer(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
