package dev.goalpost.statistics;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.Migrations;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Posts entries now and then. The more of them there are, the more fall into the same cells: an
 * entry costs less the longer it waits, and whoever asks for a report does not wait for us.
 */
@Singleton
@DependsOn(Migrations.NAME)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatisticsTimer {

  @Inject private Postings postings;
  @Inject private PostingBatch batch;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void everyTenSeconds() {
    DatabaseOutage.endure(() -> batch.accountsBehind().forEach(postings::post));
  }
}
