package dev.goalpost.postback;

import dev.goalpost.account.AccountScope;
import dev.goalpost.lead.KnownLead;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Says what a postback for the account in scope would come to. It reads and decides as the intake
 * does, but stores nothing, and who calls is not asked.
 */
@Stateless
public class Rehearsal {

  private static final String NOWHERE = "";

  /** How the API names what partners call otherwise. */
  private static final Map<String, String> FIELDS =
      Map.of("clickid", "click_id", "playerid", "player_id");

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Rulebook rulebook;
  @Inject private TimeOrderedIds ids;
  @Inject private Clock clock;

  /**
   * The conversion that the postback would be, or nothing if it repeats one that counts once.
   *
   * @param parameters as a partner would send them, no idempotency key among them
   * @throws Refusal if it would be rejected; its field is named as in the API
   */
  public Optional<CountedEvent> rehearse(final List<Parameter> parameters) {
    final var now = clock.instant();
    final var reading = PostbackReader.read(parameters, now);
    if (reading instanceof Reading.Unreadable unreadable) {
      throw refusal(unreadable.rejection());
    }
    return counted(new InboundPostback(ids.next(), now, NOWHERE, NOWHERE, reading, null));
  }

  private Optional<CountedEvent> counted(final InboundPostback postback) {
    try (var connection = dataSource.getConnection()) {
      return counted(connection, postback);
    } catch (final SQLException e) {
      throw new EJBException(e);
    }
  }

  private Optional<CountedEvent> counted(
      final Connection connection, final InboundPostback postback) throws SQLException {
    final var ledger = new LedgerReader(connection, rulebook, List.of(postback)).read();
    final var verdict = new Counting(ledger).rehearse(postback, lead(ledger, postback));
    if (verdict instanceof Verdict.Refused refused) {
      throw refusal(refused.rejection());
    }
    return verdict instanceof Verdict.Counted counted
        ? Optional.of(counted.event())
        : Optional.empty();
  }

  private static KnownLead lead(final Ledger ledger, final InboundPostback postback) {
    return ledger.leads(postback.reading().lead()).leads().stream()
        .filter(lead -> lead.accountId() == AccountScope.current())
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("The client"));
  }

  private static Refusal refusal(final Rejection rejection) {
    final var sent = rejection.field();
    final var field = sent == null ? null : FIELDS.getOrDefault(sent, sent);
    return rejection.reason() == Reason.UNKNOWN_GOAL
        ? Refusal.conflict(null, rejection.detail())
        : Refusal.invalidField(field, rejection.detail());
  }
}
