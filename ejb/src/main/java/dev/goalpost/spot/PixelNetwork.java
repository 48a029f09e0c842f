package dev.goalpost.spot;

import java.util.List;

/**
 * An ad network, as far as a spot needs to know it: what a pixel there is made of.
 *
 * <p>Implementations are found through CDI; each network's stands in its own folder.
 */
public interface PixelNetwork {

  /** The network's id in API and tables: lower-case letters. */
  String id();

  /** The network's name as people write it. */
  String label();

  /** What a pixel is made of, in the order in which a form asks for it. */
  List<PixelSetting> settings();
}
