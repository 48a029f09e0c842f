package dev.goalpost.postback;

import dev.goalpost.platform.DatabaseOutage;
import dev.goalpost.platform.batch.CommitConnection;
import dev.goalpost.platform.batch.OutageLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Commits batches whatever one of their postbacks may do: a batch that fails is tried again where
 * that can help, and else halved until the culprit stands alone.
 */
@ApplicationScoped
class BatchCommitter {

  private static final Logger LOG = Logger.getLogger(BatchCommitter.class.getName());
  private static final int MOST_TRIES = 5;

  private final OutageLog outages = new OutageLog();

  private final PostbackBatch batches;

  @Inject
  BatchCommitter(final PostbackBatch batches) {
    this.batches = batches;
  }

  /** For the proxy that stands in for this bean. */
  BatchCommitter() {
    this(null);
  }

  /** An answer for each postback, in order; it never fails as a whole. */
  List<PostbackAnswer> commit(
      final CommitConnection connection, final List<InboundPostback> batch) {
    return commit(connection, batch, 1);
  }

  private List<PostbackAnswer> commit(
      final CommitConnection connection, final List<InboundPostback> batch, final int tries) {
    try {
      final var answers = batches.commit(connection, batch);
      outages.inReach();
      return answers;
    } catch (final BatchFailure failure) {
      if (failure.isOutage()) {
        return outage(batch, failure);
      }
      return failure.isWorthRetrying() && tries < MOST_TRIES
          ? commit(connection, batch, tries + 1)
          : halve(connection, batch, failure);
    } catch (final RuntimeException failure) {
      return DatabaseOutage.isIn(failure)
          ? outage(batch, failure)
          : halve(connection, batch, failure);
    }
  }

  /**
   * The whole batch must come again. It may have been committed, if the database was lost just
   * then: under its ids it cannot be stored twice, and a caller who sent a {@code txid} gets its
   * first answer.
   */
  private List<PostbackAnswer> outage(final List<InboundPostback> batch, final Exception failure) {
    outages.outOfReach(failure);
    return batch.stream().<PostbackAnswer>map(postback -> new PostbackAnswer.Overloaded()).toList();
  }

  private List<PostbackAnswer> halve(
      final CommitConnection connection,
      final List<InboundPostback> batch,
      final Exception failure) {
    if (batch.size() == 1) {
      return List.of(journalFailure(connection, batch.get(0), failure));
    }
    final int middle = batch.size() / 2;
    final var answers = new ArrayList<>(commit(connection, batch.subList(0, middle)));
    answers.addAll(commit(connection, batch.subList(middle, batch.size())));
    return answers;
  }

  private PostbackAnswer journalFailure(
      final CommitConnection connection, final InboundPostback postback, final Exception failure) {
    LOG.log(Level.SEVERE, "Postback " + postback.id() + " could not be stored", failure);
    try {
      return batches.journalFailure(connection, postback);
    } catch (final BatchFailure | RuntimeException again) {
      LOG.log(Level.SEVERE, "Postback " + postback.id() + " could not be journaled", again);
      return new PostbackAnswer.Overloaded();
    }
  }
}
