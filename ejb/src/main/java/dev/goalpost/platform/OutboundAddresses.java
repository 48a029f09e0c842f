package dev.goalpost.platform;

import inet.ipaddr.HostName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which addresses a URL that a user gave may reach: public ones, and what {@code
 * GOALPOST_OUTBOUND_ALLOW} adds.
 */
@Dependent
public class OutboundAddresses {

  /**
   * Blocks that IANA keeps for special purposes, beyond those Java itself knows. Of IPv6 only
   * 2000::/3 is handed out, so all else is reserved, whatever it may come to mean: mapped,
   * translated and local addresses, segment routing.
   */
  private static final AddressRanges RESERVED =
      AddressRanges.parse(
          "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24"
              + " 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24"
              + " 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 ::/3 2001::/23 2001:db8::/32 2002::/16"
              + " 3fff::/20 4000::/2 8000::/1");

  private final AddressRanges allowed;

  /**
   * @param allowList blocks that may be reached although they are reserved
   */
  @Inject
  public OutboundAddresses(
      @ConfigProperty(name = "goalpost.outbound.allow") final Optional<String> allowList) {
    allowed = AddressRanges.parse(allowList.orElse(null));
  }

  /**
   * Why {@code host} must not be called, as a sentence; nothing if it may be. A name that cannot be
   * resolved now may be, and one that has an address among others that may be called: at every send
   * each is checked again, and only such are called.
   */
  public Optional<String> faultIn(final String host) {
    final var literal = literal(host);
    if (literal.isPresent()) {
      return faultIn(literal.get(), host);
    }
    try {
      final var addresses = List.of(InetAddress.getAllByName(host));
      return addresses.stream().anyMatch(this::isAllowed)
          ? Optional.empty()
          : faultIn(addresses.get(0), host);
    } catch (final UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** The address that {@code host} is, in any of its spellings; nothing if it is a name. */
  public static Optional<InetAddress> literal(final String host) {
    return Optional.ofNullable(new HostName(host).asInetAddress());
  }

  private Optional<String> faultIn(final InetAddress address, final String host) {
    return isAllowed(address)
        ? Optional.empty()
        : Optional.of(
            "url must not lead to the private or reserved address of "
                + host
                + "; the operator can allow it with GOALPOST_OUTBOUND_ALLOW.");
  }

  /** Whether a connection to {@code address} may be opened. */
  public boolean isAllowed(final InetAddress address) {
    final var text = address.getHostAddress();
    return allowed.contains(text) || !RESERVED.contains(text);
  }
}
