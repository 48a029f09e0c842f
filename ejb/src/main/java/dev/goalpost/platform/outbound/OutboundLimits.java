package dev.goalpost.platform.outbound;

import java.time.Duration;

/**
 * What a call may cost.
 *
 * @param connecting how long a connection may take to be made
 * @param total how long a call may take in all, from its start to the last byte
 * @param body bytes of an answer's body that are read
 * @param perHost calls to one host at a time
 * @param connections calls in all at a time
 */
record OutboundLimits(Duration connecting, Duration total, int body, int perHost, int connections) {

  static final OutboundLimits USUAL =
      new OutboundLimits(Duration.ofSeconds(3), Duration.ofSeconds(10), 8_192, 256, 4_096);
}
