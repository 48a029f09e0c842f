package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangesTest {

  @ParameterizedTest(name = "{1} in {0}: {2}")
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "10.0.0.7/8, 10.1.1.1, true",
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "10.0.0.0/8, ::ffff:10.0.0.1, true",
    "2001:db8::/32, 2001:db8:1::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "::/0, 10.0.0.1, false",
    "0.0.0.0/0, 2001:db8::1, false",
    "10.0.0.0/8 192.168.0.0/16, 192.168.3.4, true",
    "10.0.0.0/8, not an address, false"
  })
  void anAddressIsInARangeOrNot(final String ranges, final String address, final boolean in) {
    assertThat(AddressRanges.parse(ranges).contains(address)).isEqualTo(in);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void blankIsNone(final String list) {
    assertThat(AddressRanges.parse(list).isEmpty()).isTrue();
  }

  @Test
  void commasAndSpacesSeparate() {
    assertThat(AddressRanges.parse("10.0.0.1,10.0.0.2  ,\n10.0.0.3").contains("10.0.0.3")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "host.example", "10.0.0.0/8 nonsense"})
  void whatIsNoRangeIsNamed(final String list) {
    assertThatThrownBy(() -> AddressRanges.parse(list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'");
  }
}
