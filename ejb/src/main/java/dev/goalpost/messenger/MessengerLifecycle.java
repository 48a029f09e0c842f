package dev.goalpost.messenger;

import dev.goalpost.platform.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Lets the writer be called while the application runs, and calls it for what was left behind. */
@Singleton
@Startup
@DependsOn(Migrations.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class MessengerLifecycle {

  @Inject private WriterCalls calls;

  @PostConstruct
  void begin() {
    calls.begin();
  }

  /** After a crash, a lost call, or the death of another node. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sweep() {
    calls.answered();
    calls.call();
  }

  @PreDestroy
  void stop() {
    try {
      calls.stop();
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
