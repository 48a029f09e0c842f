package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** Counts and journals a batch of postbacks in one transaction. */
@Stateless
public class PostbackBatch {

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Rulebook rulebook;
  @Inject private Clock clock;

  /**
   * Commits the batch, all or nothing.
   *
   * @return an answer for each postback, in order, true once this method has returned
   * @throws BatchFailure if the database refused any of it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<PostbackAnswer> commit(final List<InboundPostback> batch) throws BatchFailure {
    try (var connection = dataSource.getConnection()) {
      return commit(connection, batch).stream().map(Decision::answer).toList();
    } catch (final SQLException e) {
      throw new BatchFailure(e);
    }
  }

  private List<Decision> commit(final Connection connection, final List<InboundPostback> batch)
      throws SQLException {
    final var ledger = new LedgerReader(connection, rulebook, batch).read();
    final var counting = new Counting(ledger);
    final var decisions = batch.stream().map(counting::decide).toList();
    new LedgerWriter(connection).write(ledger, decisions, clock.instant());
    return decisions;
  }

  /** Journals a postback that could not be counted, so that its operator can try it again. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public PostbackAnswer journalFailure(final InboundPostback postback) throws BatchFailure {
    final var rejection =
        Rejection.of(
            Reason.INTERNAL_ERROR, "The postback could not be stored; it is kept in the log.");
    final var decision =
        new Decision(postback, AccountScope.DEFAULT_ACCOUNT, null, new Verdict.Refused(rejection));
    try (var connection = dataSource.getConnection()) {
      new LedgerWriter(connection).writeJournal(List.of(decision));
      return decision.answer();
    } catch (final SQLException e) {
      throw new BatchFailure(e);
    }
  }
}
