package dev.goalpost.postback;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.Migrations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/**
 * Catches the amounts that began to wait while their rate was being added, and those that a crash
 * kept from joining.
 */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingAmountsSweep {

  private static final Logger LOG = Logger.getLogger(WaitingAmountsSweep.class.getName());

  @Inject private WaitingAmounts waiting;
  @Inject private WaitingAmountsBatch batches;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void sweep() {
    try {
      batches.accounts().forEach(waiting::join);
    } catch (final RuntimeException e) {
      leaveToTheNext(e);
    }
  }

  private static void leaveToTheNext(final RuntimeException failure) {
    if (!DatabaseOutage.isIn(failure)) {
      throw failure;
    }
    LOG.warning("The database is out of reach: amounts wait for the next sweep.");
  }
}
