package dev.goalpost.spot;

/**
 * A feature that refers to spots. A spot that any of them uses is archived instead of deleted.
 *
 * <p>Implementations are found through CDI, so that spots need not know who refers to them.
 */
public interface SpotUse {

  /** Whether something stored refers to the spot. */
  boolean uses(long spotId);
}
