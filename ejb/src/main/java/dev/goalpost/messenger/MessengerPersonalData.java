package dev.goalpost.messenger;

import dev.goalpost.lead.LeadKey;
import dev.goalpost.lead.PersonalData;
import dev.goalpost.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Forgets a client's thread, whose lines may say anything. */
@ApplicationScoped
class MessengerPersonalData implements PersonalData {

  private static final String EVENTS = "select id from conversions where lead_id = ?";

  private static final String DUE =
      "select event_id from due_messages where (account_id, event_id) in (?) for update";

  private static final String FORGET =
      "delete from messages where account_id = ? and lead_id in (?)";

  @Override
  public void erase(final Connection connection, final LeadKey lead) throws SQLException {
    awaitWriters(connection, lead);
    Jdbc.updateIn(connection, FORGET, List.of(lead.accountId()), List.of(lead.leadId()));
  }

  /**
   * A writer that has read of the client already is about to add a line: it holds what is due until
   * the line can be seen here. A writer that comes later reads of a client who is forgotten.
   */
  private static void awaitWriters(final Connection connection, final LeadKey lead)
      throws SQLException {
    final var events = Jdbc.longs(connection, EVENTS, lead.leadId());
    if (!events.isEmpty()) {
      Jdbc.queryIn(connection, DUE, Jdbc.Pair.of(lead.accountId(), events), row -> row.getLong(1));
    }
  }
}
