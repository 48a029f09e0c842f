package dev.goalpost.statistics;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.Migrations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes totals anew soon after that was asked for; while it does, its next rounds are left out. */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RebuildTimer {

  @Inject private Rebuilds rebuilds;
  @Inject private Rebuild rebuild;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void everySecond() {
    DatabaseOutage.endure(() -> rebuilds.wanted().forEach(rebuild::run));
  }
}
