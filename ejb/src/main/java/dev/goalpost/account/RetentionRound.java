package dev.goalpost.account;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Gets rid of all that no account wants to keep any longer, a little at a time. */
@ApplicationScoped
class RetentionRound {

  private static final Logger LOG = Logger.getLogger(RetentionRound.class.getName());

  @Inject private Accounts accounts;
  @Inject @Any private Instance<Perishable> features;
  @Inject private Clock clock;

  /** One round at a time; who comes meanwhile waits, since what it wants may be new. */
  synchronized void run() {
    DatabaseOutage.endure(
        () ->
            accounts
                .retentions()
                .forEach(
                    (accountId, retention) ->
                        features.forEach(feature -> clear(feature, accountId, retention))));
  }

  /** What one feature cannot do keeps no other from its part. */
  private void clear(final Perishable feature, final long accountId, final Retention retention) {
    final int days = feature.daysKept(retention);
    if (days > 0) {
      final var before = clock.instant().minus(Duration.ofDays(days));
      try {
        clear(feature, accountId, TimeOrderedIds.firstAt(before));
      } catch (final RuntimeException e) {
        if (DatabaseOutage.isIn(e)) {
          throw e;
        }
        LOG.log(Level.SEVERE, "What is older than " + before + " could not be removed", e);
      }
    }
  }

  private static void clear(final Perishable feature, final long accountId, final long before) {
    var reached = OptionalLong.of(0);
    while (reached.isPresent()) {
      reached = feature.clearSome(accountId, reached.getAsLong(), before);
    }
  }
}
