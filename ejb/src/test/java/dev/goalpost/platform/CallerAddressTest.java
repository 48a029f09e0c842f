package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {

  private static final String PROXY = "10.0.0.1";
  private static final String PARTNER = "203.0.113.7";
  private static final String CLAIMED = "198.51.100.1";

  private final CallerAddress behindProxies =
      new CallerAddress(Optional.of("10.0.0.0/8 2001:db8::/32"));
  private final CallerAddress inTheOpen = new CallerAddress(Optional.empty());

  @Test
  void isThePeerIfNoProxyIsTrusted() {
    assertThat(inTheOpen.addressOf(PARTNER, List.of(CLAIMED))).isEqualTo(PARTNER);
  }

  @Test
  void isThePeerIfItIsNoTrustedProxy() {
    assertThat(behindProxies.addressOf(PARTNER, List.of(CLAIMED))).isEqualTo(PARTNER);
  }

  @Test
  void isThePeerIfTheProxyNamesNobody() {
    assertThat(behindProxies.addressOf(PROXY, List.of())).isEqualTo(PROXY);
  }

  @ParameterizedTest
  @CsvSource({
    "'203.0.113.7',                                203.0.113.7",
    "'203.0.113.7, 10.0.0.2',                      203.0.113.7",
    "'198.51.100.1, 203.0.113.7',                  203.0.113.7",
    "'198.51.100.1,203.0.113.7,10.9.9.9,10.0.0.2', 203.0.113.7",
    "'10.0.0.3, 203.0.113.7',                      203.0.113.7",
    "'10.0.0.3, 10.0.0.2',                         10.0.0.3",
    "'2001:db9::7, 2001:db8::2',                   2001:db9::7",
    "'198.51.100.1, unknown',                      10.0.0.1",
    "'198.51.100.1, unknown, 10.0.0.2',            10.0.0.2",
    "'198.51.100.1, ',                             10.0.0.1",
    "'198.51.100.1, *',                            10.0.0.1",
    "'198.51.100.1, 17',                           10.0.0.1",
    "'198.51.100.1, 203.0.113.1-9',                10.0.0.1",
    "'198.51.100.1, 203.0.113.7:443',              203.0.113.7",
    "'203.0.113.7:443, 10.0.0.2:8080',             203.0.113.7",
    "'198.51.100.1, [2001:db9::7]:443',            2001:db9::7",
    "'198.51.100.1, [2001:db9::7]',                2001:db9::7",
    "'198.51.100.1, 203.0.113.7:https',            10.0.0.1",
    "'198.51.100.1, [203.0.113.7',                 10.0.0.1",
    "'198.51.100.1, 000000000000000000000000000000000000001.2.3.4', 10.0.0.1",
    "'0.0.0.0/0',                                  10.0.0.1"
  })
  void isTheNearestThatATrustedProxyNames(final String forwardedFor, final String caller) {
    assertThat(behindProxies.addressOf(PROXY, List.of(forwardedFor))).isEqualTo(caller);
  }

  @Test
  void isNotWhatACallerClaimsInAHeaderOfItsOwn() {
    assertThat(behindProxies.addressOf(PROXY, List.of(CLAIMED, PARTNER))).isEqualTo(PARTNER);
    assertThat(behindProxies.addressOf(PROXY, List.of(CLAIMED, PARTNER + ", 10.0.0.2")))
        .isEqualTo(PARTNER);
  }
}
