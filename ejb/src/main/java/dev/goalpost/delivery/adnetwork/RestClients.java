package dev.goalpost.delivery.adnetwork;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/**
 * The ad networks' APIs as interfaces, one client for each interface and base URL: to build one
 * costs far more than a call, and its connections are used again.
 *
 * <p>Methods of the interfaces return a {@link jakarta.ws.rs.core.Response}, whatever its status.
 */
@ApplicationScoped
public class RestClients {

  private static final long CONNECT_SECONDS = 3;
  private static final long READ_SECONDS = 10;
  private static final int CONNECTIONS = 64;

  private final Map<Key, Object> built = new ConcurrentHashMap<>();

  private record Key(Class<?> api, URI base) {}

  /**
   * The client of {@code api} at {@code base}.
   *
   * @param api an interface of the MicroProfile REST Client
   * @param base set by the operator, and therefore trusted
   */
  public <T> T client(final Class<T> api, final URI base) {
    return api.cast(built.computeIfAbsent(new Key(api, base), RestClients::build));
  }

  private static Object build(final Key key) {
    return RestClientBuilder.newBuilder()
        .baseUri(key.base())
        .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
        .followRedirects(false)
        .property("microprofile.rest.client.disable.default.mapper", true)
        .property("resteasy.connectionPoolSize", CONNECTIONS)
        .register(new RecordWriter(), Integer.MIN_VALUE + 1)
        .register(new AnyContentType())
        .build(key.api());
  }
}
