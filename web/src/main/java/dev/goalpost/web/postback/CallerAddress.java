package dev.goalpost.web.postback;

import dev.goalpost.platform.AddressRanges;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whom a request comes from: the peer, or whom a trusted proxy names in {@code X-Forwarded-For}.
 *
 * <p>Anybody can write that header, so it counts only as far as it was written by proxies of {@code
 * GOALPOST_TRUSTED_PROXIES}: from the right, up to the first address that is none of them.
 */
@ApplicationScoped
public class CallerAddress {

  private static final String FORWARDED_FOR = "X-Forwarded-For";

  @Inject
  @ConfigProperty(name = "goalpost.trusted.proxies")
  private Optional<String> configured;

  private AddressRanges proxies;

  @PostConstruct
  void readProxies() {
    proxies = AddressRanges.parse(configured.orElse(null));
  }

  public String addressOf(final HttpServletRequest request) {
    final var peer = request.getRemoteAddr();
    if (proxies.isEmpty() || !proxies.contains(peer)) {
      return peer;
    }
    final var forwarded = request.getHeader(FORWARDED_FOR);
    return forwarded == null ? peer : nearestStranger(forwarded.split(","), peer);
  }

  private String nearestStranger(final String[] hops, final String peer) {
    String nearest = peer;
    for (int index = hops.length - 1; index >= 0; index--) {
      final var hop = hops[index].strip();
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
