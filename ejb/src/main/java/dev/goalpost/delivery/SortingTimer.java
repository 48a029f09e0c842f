package dev.goalpost.delivery;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Sorts what waits soon after goals and pixels have changed. A round may have a million deliveries
 * to look at: the sweep does not wait for it, and rounds that would begin meanwhile are left out.
 */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SortingTimer {

  @Inject private SortingBatch batch;
  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private Clock clock;

  private SortingRound round;

  @PostConstruct
  void prepare() {
    round = new SortingRound(batch, wakeUpCalls::now, clock);
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void everyFiveSeconds() {
    DatabaseOutage.endure(round::run);
  }
}
