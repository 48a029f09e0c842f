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

  @Override
  public void erase(final Connection connection, final LeadKey lead) throws SQLException {
    Jdbc.updateIn(
        connection,
        "delete from messages where account_id = ? and lead_id in (?)",
        List.of(lead.accountId()),
        List.of(lead.leadId()));
  }
}
