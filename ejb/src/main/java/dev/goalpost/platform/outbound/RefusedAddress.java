package dev.goalpost.platform.outbound;

import java.net.UnknownHostException;

/** A host has addresses, but none that may be connected to. */
final class RefusedAddress extends UnknownHostException {

  RefusedAddress(final String host) {
    super(host);
  }
}
