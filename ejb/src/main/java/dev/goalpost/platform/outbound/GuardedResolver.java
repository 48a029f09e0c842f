package dev.goalpost.platform.outbound;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.goalpost.platform.OutboundAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Says which addresses a host may be reached at. It is asked for every new connection, and the
 * connection goes to an address that it gave, so a name that is public when it is saved and private
 * when it is called leads nowhere.
 *
 * <p>Names are looked up on threads of their own before a call begins, since a slow name server
 * would hold up those that carry everybody's traffic.
 */
final class GuardedResolver implements DnsResolver {

  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofMinutes(2);
  private static final long MOST_HOSTS = 10_000;

  /** How names are looked up. */
  @FunctionalInterface
  interface NameServer {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  private final OutboundAddresses addresses;
  private final NameServer names;
  private final AsyncLoadingCache<String, InetAddress[]> known;

  GuardedResolver(
      final OutboundAddresses addresses, final NameServer names, final Executor lookups) {
    this.addresses = addresses;
    this.names = names;
    this.known =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MOST_HOSTS)
            .refreshAfterWrite(FRESH)
            .expireAfterAccess(KEPT)
            .buildAsync((host, none) -> supplyAsync(() -> lookUp(host), lookups));
  }

  /** Done once the host has been looked up, whatever came of it. */
  CompletableFuture<?> prepare(final String host) {
    return known.get(host);
  }

  /** What is not known is not kept either. */
  private InetAddress[] lookUp(final String host) {
    final var literal = OutboundAddresses.literal(host);
    if (literal.isPresent()) {
      return new InetAddress[] {literal.get()};
    }
    try {
      return names.addressesOf(host);
    } catch (final UnknownHostException unknown) {
      return null;
    }
  }

  @Override
  public InetAddress[] resolve(final String host) throws UnknownHostException {
    final var found = known.synchronous().getIfPresent(host);
    if (found == null) {
      throw new UnknownHostException(host);
    }
    final var allowed =
        Arrays.stream(found).filter(addresses::isAllowed).toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new RefusedAddress(host);
    }
    return allowed;
  }

  @Override
  public String resolveCanonicalHostname(final String host) {
    return host;
  }
}
