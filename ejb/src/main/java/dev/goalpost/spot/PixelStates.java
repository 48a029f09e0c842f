package dev.goalpost.spot;

import java.util.Collection;
import java.util.Map;

/**
 * Knows how pixels fare at their networks. The implementation is found through CDI, since spots
 * know of no deliveries.
 */
public interface PixelStates {

  /**
   * The states of the pixels that something is wrong with.
   *
   * @param spotIds of the account in scope
   * @return by spot, then by network
   */
  Map<Long, Map<String, String>> troubled(Collection<Long> spotIds);

  /** Ends the pause of a spot's pixel, if there is one: what waits for it goes out. */
  void resume(long spotId, String network);
}
