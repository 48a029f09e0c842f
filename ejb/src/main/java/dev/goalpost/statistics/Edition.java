package dev.goalpost.statistics;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The totals of an account that are in force.
 *
 * @param number of the edition; reports read rows of this one alone
 * @param zone the zone whose hours and days the totals are of
 * @param rebuildingUntil null unless the next edition is being made; whoever makes it is gone if
 *     that moment has passed
 */
record Edition(int number, ZoneId zone, boolean rebuildWanted, Instant rebuildingUntil) {

  /** Meanwhile entries wait: the next edition is made from what was stored when it was begun. */
  boolean isBeingReplaced() {
    return rebuildingUntil != null;
  }
}
