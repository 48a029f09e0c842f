package dev.goalpost.delivery;

import dev.goalpost.platform.Migrations;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Starts sending once the schema is there, and ends it before the application goes. */
@Singleton
@Startup
@DependsOn({Migrations.NAME, Claims.NAME, Recording.NAME})
@TransactionManagement(TransactionManagementType.BEAN)
public class DeliveryLifecycle {

  @Inject private WakeUpCalls wakeUpCalls;
  @Inject private Recorder recorder;
  @Inject private Lanes lanes;
  @Inject private DeliveryQueue queue;
  @Inject private DeliveryMetrics metrics;

  @PostConstruct
  void begin() {
    wakeUpCalls.begin();
    recorder.begin();
    lanes.begin();
    metrics.show(queue.report());
  }

  @PreDestroy
  void stop() {
    try {
      lanes.stop();
      recorder.stop();
      wakeUpCalls.stop();
    } catch (final InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
