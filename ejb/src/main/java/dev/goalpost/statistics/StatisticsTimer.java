package dev.goalpost.statistics;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.Migrations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Posts entries soon after they were left. */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatisticsTimer {

  @Inject private Postings postings;
  @Inject private PostingBatch batch;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void everySecond() {
    DatabaseOutage.endure(() -> batch.accountsBehind().forEach(postings::post));
  }
}
