package dev.goalpost.platform.outbound;

import java.util.HashMap;
import java.util.Map;
import org.apache.hc.core5.http.HttpHost;

/**
 * How many calls are under way, to each host and in all. Who finds no room is told so at once: one
 * that queued for a connection would use up its time before the host has heard of it.
 */
final class CallsUnderWay {

  private final int perHost;
  private final int inAll;
  private final Map<HttpHost, Integer> byHost = new HashMap<>();
  private int all;

  CallsUnderWay(final int perHost, final int inAll) {
    this.perHost = perHost;
    this.inAll = inAll;
  }

  /** Whether one more may begin; if so, it counts until it is {@link #ended}. */
  synchronized boolean begins(final HttpHost host) {
    final int known = byHost.getOrDefault(host, 0);
    if (known >= perHost || all >= inAll) {
      return false;
    }
    byHost.put(host, known + 1);
    all++;
    return true;
  }

  synchronized void ended(final HttpHost host) {
    byHost.computeIfPresent(host, (key, known) -> known == 1 ? null : known - 1);
    all--;
  }
}
