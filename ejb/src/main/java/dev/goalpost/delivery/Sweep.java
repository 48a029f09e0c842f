package dev.goalpost.delivery;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.Migrations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Wakes whoever has work and does not know: after a crash, a lost message, the death of another
 * node, and for retries that lie too far ahead for a message. The intake tells of a lost database;
 * the next sweep comes soon.
 */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sweep {

  @Inject private DeliveryQueue queue;
  @Inject private Lanes lanes;
  @Inject private DeliveryMetrics metrics;
  @Inject private FailingDestinations failing;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void sweep() {
    DatabaseOutage.endure(() -> queue.destinationsWithWork().forEach(lanes::wake));
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void report() {
    DatabaseOutage.endure(() -> metrics.show(queue.report()));
  }

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void lookAtFailing() {
    DatabaseOutage.endure(failing::look);
    lanes.forgetIdle();
  }
}
