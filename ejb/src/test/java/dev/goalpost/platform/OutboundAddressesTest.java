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
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "172.32.0.1",
        "2606:4700:4700::1111",
        "2a00:1450::1",
        "3ffe::1"
      })
  void publicAddressesAreAllowed(final String address) throws UnknownHostException {
    assertThat(outbound.isAllowed(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::10.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:0:10.0.0.1",
        "::ffff:0:8.8.8.8",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "100:0:0:1::1",
        "2001::1",
        "2001:2::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:a00:1::",
        "3fff::1",
        "3fff:fff::1",
        "4000::1",
        "5f00::1",
        "fc00::1",
        "fd00::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addressesForSpecialPurposesAreNot(final String address) throws UnknownHostException {
    assertThat(outbound.isAllowed(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[::ffff:0:10.0.0.1]",
        "[::ffff:0:a00:1]",
        "[5f00::1]",
        "[3fff::1]",
        "[::1%251]",
        "[fe80::1%25eth0]",
        "[::ffff:127.0.0.1%251]"
      })
  void norAreTheyAsTheHostOfAnUrl(final String host) {
    assertThat(outbound.faultIn(host)).isPresent();
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
