package dev.goalpost.delivery;

import dev.goalpost.lead.LeadKey;
import dev.goalpost.lead.PersonalData;
import dev.goalpost.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Forgets what was said of a client to networks and trackers; that it was said stays. */
@ApplicationScoped
class DeliveryPersonalData implements PersonalData {

  private static final String DELIVERIES =
      "select d.id from conversions c join deliveries d on d.event_id = c.id where c.lead_id in (?)";

  private static final String ATTEMPTS =
      "update delivery_attempts set request = null, response = null where delivery_id in (?)";

  @Override
  public void erase(final Connection connection, final LeadKey lead) throws SQLException {
    final var deliveries =
        Jdbc.queryIn(connection, DELIVERIES, List.of(lead.leadId()), row -> row.getLong(1));
    if (!deliveries.isEmpty()) {
      Jdbc.updateIn(connection, ATTEMPTS, List.of(), deliveries);
    }
  }
}
