package dev.goalpost.postback;

import dev.goalpost.lead.LeadKey;
import dev.goalpost.lead.PersonalData;
import dev.goalpost.platform.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Forgets what partners sent of a client, and operators wrote, but the facts that count. */
@ApplicationScoped
class PostbackPersonalData implements PersonalData {

  /**
   * The keys of a lead have no index of their own: those that hold a player id follow from its
   * conversions.
   */
  private static final String KEYS =
      "select sent_goal, txid from conversions where txid is not null and lead_id in (?)";

  private static final String FORGET_CONVERSIONS =
      "update conversions set player_id = null, params = null where lead_id in (?)";

  private static final String FORGET_KEYS =
      "update postback_keys set player_id = ? where digest in (?)";

  /**
   * A call that found nobody is kept under what it named somebody by, which may tell who that is,
   * too.
   */
  private static final String FORGET_CALLS =
      "update postbacks set query = '', address = null, click_id = ?"
          + " where account_id = ? and click_id in (?)";

  /** An operator may have written anything; that and how much was corrected stays. */
  private static final String FORGET_REASONS =
      "update corrections set reason = '' where lead_id in (?)";

  @Override
  public void erase(final Connection connection, final LeadKey lead) throws SQLException {
    final var digests =
        Jdbc.queryIn(
            connection,
            KEYS,
            List.of(lead.leadId()),
            row -> KeyFacts.digest(lead.accountId(), row.getString(1), row.getString(2)));
    if (!digests.isEmpty()) {
      Jdbc.updateIn(connection, FORGET_KEYS, List.of(KeyFacts.FORGOTTEN), digests);
    }
    Jdbc.updateIn(connection, FORGET_CONVERSIONS, List.of(), List.of(lead.leadId()));
    Jdbc.updateIn(connection, FORGET_REASONS, List.of(), List.of(lead.leadId()));
    Jdbc.updateIn(
        connection,
        FORGET_CALLS,
        List.of(lead.clickId(), lead.accountId()),
        lead.references().stream().map(CallKey::of).toList());
  }
}
