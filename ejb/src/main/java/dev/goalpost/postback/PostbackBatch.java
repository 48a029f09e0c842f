package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.ReferencesUnderWay;
import dev.goalpost.platform.batch.CommitConnection;
import dev.goalpost.traffic.Slices;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * Counts and journals a batch of postbacks in one transaction.
 *
 * <p>The transaction is the database's own and not a global one: nothing but the database takes
 * part in it.
 */
@ApplicationScoped
class PostbackBatch {

  @Resource(lookup = "java:jboss/datasources/GoalpostIntake")
  private DataSource dataSource;

  @Inject private ReferencesUnderWay references;
  @Inject private Rulebook rulebook;
  @Inject private Slices slices;
  @Inject private ConversionEffects effects;
  @Inject private Clock clock;

  /** A batch in the database, and what is to be done once it is committed. */
  private record Counted(List<Decision> decisions, List<Runnable> afterwards) {}

  /** Where batches are committed. */
  DataSource dataSource() {
    return dataSource;
  }

  /** A connection to commit batches on, for one thread. */
  CommitConnection connection() {
    return new CommitConnection(dataSource);
  }

  /**
   * Commits the batch, all or nothing.
   *
   * @return an answer for each postback, in order, true once this method has returned
   * @throws BatchFailure if the database refused any of it
   */
  List<PostbackAnswer> commit(final CommitConnection connection, final List<InboundPostback> batch)
      throws BatchFailure {
    references.begin();
    try {
      final var counted = connection.commit(open -> decide(open, batch));
      counted.afterwards().forEach(Runnable::run);
      return counted.decisions().stream().map(Decision::answer).toList();
    } catch (final SQLException e) {
      throw new BatchFailure(e);
    } finally {
      references.end();
    }
  }

  private Counted decide(final Connection connection, final List<InboundPostback> batch)
      throws SQLException {
    final var ledger = new LedgerReader(connection, rulebook, batch).read();
    final var counting = new Counting(ledger);
    final var decisions = batch.stream().map(counting::decide).toList();
    final var events =
        slices.place(ledger.events(), event -> event.lead().traffic(), PlacedEvent::new);
    new LedgerWriter(connection).write(ledger, events, decisions, clock.instant());
    return new Counted(decisions, effects.write(connection, events));
  }

  /** Journals a postback that could not be counted, so that its operator can try it again. */
  PostbackAnswer journalFailure(final CommitConnection connection, final InboundPostback postback)
      throws BatchFailure {
    final var rejection =
        Rejection.of(
            Reason.INTERNAL_ERROR, "The postback could not be stored; it is kept in the log.");
    final var decision =
        new Decision(
            postback,
            postback.isReprocessed() ? postback.journaledIn() : AccountScope.DEFAULT_ACCOUNT,
            null,
            new Verdict.Refused(rejection));
    try {
      return connection.commit(
          open -> {
            new LedgerWriter(open).writeJournal(List.of(decision));
            return decision.answer();
          });
    } catch (final SQLException e) {
      throw new BatchFailure(e);
    }
  }
}
