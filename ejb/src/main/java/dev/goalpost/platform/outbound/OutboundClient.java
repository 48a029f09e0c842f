package dev.goalpost.platform.outbound;

import dev.goalpost.platform.OutboundAddresses;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.CompletionStage;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls addresses that users gave. */
@ApplicationScoped
public class OutboundClient {

  @Resource private ManagedThreadFactory threads;
  @Inject private OutboundAddresses addresses;

  @Inject
  @ConfigProperty(name = "goalpost.outbound.connections.host", defaultValue = "256")
  private int perHost;

  @Inject
  @ConfigProperty(name = "goalpost.outbound.connections", defaultValue = "4096")
  private int most;

  private OutboundConnections connections;

  @PostConstruct
  void open() {
    final var usual = OutboundLimits.USUAL;
    final var limits =
        new OutboundLimits(usual.connecting(), usual.total(), usual.body(), perHost, most);
    connections =
        new OutboundConnections(addresses, InetAddress::getAllByName, limits, threads, tls());
  }

  private static SSLContext tls() {
    try {
      return SSLContext.getDefault();
    } catch (final NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has TLS", e);
    }
  }

  /**
   * Makes a call, unless as many as may be are under way; never blocks.
   *
   * @return what came of it, within 10 s and never exceptionally; completed on the caller's thread,
   *     or on one that carries no traffic, but is one of few
   */
  public CompletionStage<OutboundResult> send(final OutboundRequest request) {
    return connections.send(request);
  }

  @PreDestroy
  void close() {
    connections.close();
  }
}
