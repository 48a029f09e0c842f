package dev.goalpost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whom a request comes from: the peer, or whom a trusted proxy names in {@code X-Forwarded-For}.
 *
 * <p>Anybody can write that header, so it counts only as far as it was written by proxies of {@code
 * GOALPOST_TRUSTED_PROXIES}: from the right, up to the first address that is none of them.
 */
@ApplicationScoped
public class CallerAddress {

  /** The header by which proxies tell whom they speak for. */
  public static final String FORWARDED_FOR = "X-Forwarded-For";

  /** Some proxies tell the port as well, and then put IPv6 into brackets. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[(?<v6>[0-9A-Fa-f:.]+)](:[0-9]{1,5})?|(?<v4>[0-9.]+):[0-9]{1,5}");

  private final AddressRanges proxies;

  @Inject
  CallerAddress(
      @ConfigProperty(name = "goalpost.trusted.proxies") final Optional<String> trustedProxies) {
    proxies = AddressRanges.parse(trustedProxies.orElse(null));
  }

  /** For the proxy that stands in for this bean. */
  CallerAddress() {
    this(Optional.empty());
  }

  /** Whether the peer with that address is a proxy whose headers count. */
  public boolean isProxy(final String peer) {
    return proxies.contains(peer);
  }

  /**
   * The address of whoever sent a request.
   *
   * @param forwardedFor the values of {@link #FORWARDED_FOR}: a proxy may add its line to the
   *     header, or a header of its own after those that came
   */
  public String addressOf(final String peer, final List<String> forwardedFor) {
    return proxies.contains(peer)
        ? nearestStranger(String.join(",", forwardedFor).split(","), peer)
        : peer;
  }

  private static String withoutPort(final String hop) {
    final var parts = WITH_PORT.matcher(hop);
    if (!parts.matches()) {
      return hop;
    }
    return parts.group("v6") == null ? parts.group("v4") : parts.group("v6");
  }

  private String nearestStranger(final String[] hops, final String peer) {
    String nearest = peer;
    for (int index = hops.length - 1; index >= 0; index--) {
      final var hop = withoutPort(hops[index].strip());
      if (!AddressRanges.isAddress(hop)) {
        return nearest;
      }
      nearest = hop;
      if (!proxies.contains(hop)) {
        return nearest;
      }
    }
    return nearest;
  }
}
