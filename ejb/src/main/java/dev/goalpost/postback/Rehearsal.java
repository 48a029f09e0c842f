package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the intake would decide about a call that nobody makes. Nothing is journaled, counted or
 * sent.
 *
 * <p>It is an operator who asks, for a client of their own: who may call is not looked at.
 */
@ApplicationScoped
public class Rehearsal {

  @Resource(lookup = "java:jboss/datasources/GoalpostIntake")
  private DataSource dataSource;

  @Inject private Rulebook rulebook;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /** The verdict on a call with these parameters, for a lead of the account in scope. */
  public Verdict verdict(final List<Parameter> parameters) {
    final var now = clock.instant();
    final var reading = PostbackReader.read(parameters, now);
    return reading instanceof Reading.Readable readable
        ? verdict(new InboundPostback(ids.next(), now, "", "", reading, null), readable.call())
        : new Verdict.Refused(((Reading.Unreadable) reading).rejection());
  }

  private Verdict verdict(final InboundPostback postback, final PostbackCall call) {
    final var ledger = ledger(postback);
    return ledger.leads(call.lead()).leads().stream()
        .filter(lead -> lead.accountId() == AccountScope.current())
        .findFirst()
        .map(
            lead -> {
              final var rules = ledger.rules(lead.accountId()).orElseThrow();
              return new Counting(ledger).count(postback, call, lead, rules);
            })
        .orElseGet(() -> new Verdict.Refused(Counting.unknownLead(call.lead())));
  }

  private Ledger ledger(final InboundPostback postback) {
    try (var connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      return read(connection, postback);
    } catch (final SQLException e) {
      throw new IllegalStateException("The database cannot be read", e);
    }
  }

  /** Reading locks the lead, as it must for counting; here it is let go at once. */
  private Ledger read(final Connection connection, final InboundPostback postback)
      throws SQLException {
    try {
      return new LedgerReader(connection, rulebook, List.of(postback)).read();
    } finally {
      connection.rollback();
    }
  }
}
