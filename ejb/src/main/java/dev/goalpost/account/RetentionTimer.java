package dev.goalpost.account;

import dev.goalpost.platform.Migrations;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Begins a round every hour, and when an account has changed its mind. */
@Singleton
@DependsOn(Migrations.NAME)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {

  private static final long SOON_MS = 100;

  @Resource private TimerService timers;
  @Inject private RetentionRound round;

  @Schedule(hour = "*", minute = "41", persistent = false)
  void everyHour() {
    round.run();
  }

  public void soon(
      @Observes(during = TransactionPhase.AFTER_SUCCESS) final RetentionChanged changed) {
    timers.createSingleActionTimer(SOON_MS, new TimerConfig(changed.accountId(), false));
  }

  @Timeout
  void now() {
    round.run();
  }
}
