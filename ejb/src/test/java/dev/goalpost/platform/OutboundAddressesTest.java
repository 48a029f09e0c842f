package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundAddressesTest {

  private final OutboundAddresses outbound = new OutboundAddresses(Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "172.32.0.1", "2606:4700:4700::1111"})
  void publicAddressesAreAllowed(final String address) throws UnknownHostException {
    assertThat(outbound.isAllowed(InetAddress.getByName(address))).isTrue();
  }

  /** Whatever Java itself knows as special is special here too. */
  @Property
  void noSpecialAddressIsAllowed(@ForAll @Size(4) final byte[] bytes) throws UnknownHostException {
    final var address = InetAddress.getByAddress(bytes);
    if (address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isMulticastAddress()
        || address.isAnyLocalAddress()) {
      assertThat(outbound.isAllowed(address)).isFalse();
    }
  }
}
