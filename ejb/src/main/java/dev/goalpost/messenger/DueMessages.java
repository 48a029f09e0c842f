package dev.goalpost.messenger;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.postback.ConversionEffect;
import dev.goalpost.postback.CountedEvent;
import dev.goalpost.postback.PlacedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Notes, in the conversions' own transaction, which of them are owed a system message, and calls
 * the writer once that is committed.
 */
@ApplicationScoped
class DueMessages implements ConversionEffect {

  private static final String INSERT =
      "insert into due_messages (account_id, event_id) values (?, ?)";

  @Inject private MessageRulebook rulebook;
  @Inject private WriterCalls calls;

  @Override
  public Runnable write(final Connection connection, final List<PlacedEvent> events)
      throws SQLException {
    final var owed = events.stream().map(PlacedEvent::event).filter(this::isOwed).toList();
    if (owed.isEmpty()) {
      return () -> {};
    }
    Jdbc.batch(connection, INSERT, owed, DueMessages::bind);
    return calls::call;
  }

  private boolean isOwed(final CountedEvent event) {
    final var lead = event.lead();
    return rulebook.of(lead.accountId(), lead.rulesVersion()).askFor(event.goalId(), lead.spotId());
  }

  private static void bind(final PreparedStatement statement, final CountedEvent event)
      throws SQLException {
    statement.setLong(1, event.lead().accountId());
    statement.setLong(2, event.id());
  }
}
