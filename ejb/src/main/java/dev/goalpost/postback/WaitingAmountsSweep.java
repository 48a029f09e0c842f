package dev.goalpost.postback;

import dev.goalpost.platform.Migrations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Catches the amounts that began to wait while their rate was being added, and those that a crash
 * kept from joining.
 */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitingAmountsSweep {

  @Inject private WaitingAmounts waiting;
  @Inject private WaitingAmountsBatch batches;

  @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
  void sweep() {
    batches.accounts().forEach(waiting::join);
  }
}
