package dev.goalpost.platform;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.util.Arrays;
import java.util.List;

/** A set of IP addresses, written as CIDR blocks or single addresses: {@code 10.0.0.0/8, ::1}. */
public final class AddressRanges {

  private static final int LONGEST_ADDRESS = 45;

  /** What the parser reads as an address beyond one: nothing at all, a wildcard, a bare number. */
  private static final IPAddressStringParameters ONE_ADDRESS =
      new IPAddressStringParameters.Builder()
          .allowEmpty(false)
          .allowAll(false)
          .allowSingleSegment(false)
          .allowPrefix(false)
          .allowMask(false)
          .allow_inet_aton(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .toParams();

  public static final AddressRanges NONE = new AddressRanges(List.of());

  private final List<IPAddress> blocks;

  private AddressRanges(final List<IPAddress> blocks) {
    this.blocks = blocks;
  }

  /**
   * @param list blocks separated by commas or white space; blank and null mean none
   * @throws IllegalArgumentException naming the block that is none
   */
  public static AddressRanges parse(final String list) {
    if (list == null || list.isBlank()) {
      return NONE;
    }
    return new AddressRanges(
        Arrays.stream(list.strip().split("[,\\s]+")).map(AddressRanges::block).toList());
  }

  private static IPAddress block(final String text) {
    try {
      final var address = new IPAddressString(text).toAddress();
      if (address != null) {
        return address.toPrefixBlock();
      }
    } catch (final AddressStringException e) {
      throw new IllegalArgumentException(notABlock(text), e);
    }
    throw new IllegalArgumentException(notABlock(text));
  }

  private static String notABlock(final String text) {
    return "'" + text + "' is no IP address or CIDR block such as 203.0.113.0/24.";
  }

  /** Whether {@code text} is a single IPv4 or IPv6 address. */
  public static boolean isAddress(final String text) {
    return text.length() <= LONGEST_ADDRESS && new IPAddressString(text, ONE_ADDRESS).isIPAddress();
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** Whether {@code address}, a literal IPv4 or IPv6 address, lies in one of the blocks. */
  public boolean contains(final String address) {
    if (blocks.isEmpty()) {
      return false;
    }
    final var candidate = new IPAddressString(address).getAddress();
    return candidate != null && blocks.stream().anyMatch(block -> contains(block, candidate));
  }

  /** An IPv4 address that comes in IPv6 clothes (::ffff:10.0.0.1) is still that IPv4 address. */
  private static boolean contains(final IPAddress block, final IPAddress candidate) {
    if (block.getIPVersion() == candidate.getIPVersion()) {
      return block.contains(candidate);
    }
    return block.isIPv4() && candidate.isIPv4Convertible() && block.contains(candidate.toIPv4());
  }
}
