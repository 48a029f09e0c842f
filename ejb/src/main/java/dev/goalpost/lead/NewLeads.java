package dev.goalpost.lead;

import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TextMapConverter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Stores new leads, many in one statement. */
public final class NewLeads {

  private static final String INSERT =
      "insert into leads (id, account_id, spot_id, click_id, cl_id, geo, advert_pixel,"
          + " advert_campaign_id, advert_adset_id, advert_ad_id, advert_campaign_name,"
          + " advert_adset_name, advert_ad_name, advert_placement, advert_site_source_name,"
          + " advert_landing_id, identifiers, params, clicked_at, created_at, updated_at)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private NewLeads() {}

  /**
   * Stores leads as they are known by a click: without Telegram user, manager and player.
   *
   * @param now when that is
   */
  public static void write(
      final Connection connection, final List<NewLead> leads, final Instant now)
      throws SQLException {
    Jdbc.batch(connection, INSERT, leads, (statement, lead) -> bind(statement, lead, now));
  }

  private static void bind(final PreparedStatement statement, final NewLead lead, final Instant now)
      throws SQLException {
    final var facts = lead.facts();
    statement.setLong(1, facts.id());
    statement.setLong(2, lead.accountId());
    statement.setLong(3, lead.spotId());
    statement.setString(4, facts.clickId());
    statement.setString(5, facts.clId());
    statement.setString(6, facts.geo());
    bind(statement, facts.advert());
    statement.setString(17, TextMapConverter.write(facts.identifiers()));
    statement.setString(18, TextMapConverter.write(facts.params()));
    Jdbc.set(statement, 19, Jdbc.stored(facts.clickedAt()));
    Jdbc.set(statement, 20, Jdbc.stored(now));
    Jdbc.set(statement, 21, Jdbc.stored(now));
  }

  private static void bind(final PreparedStatement statement, final Advert advert)
      throws SQLException {
    statement.setString(7, advert.pixel());
    statement.setString(8, advert.campaignId());
    statement.setString(9, advert.adsetId());
    statement.setString(10, advert.adId());
    statement.setString(11, advert.campaignName());
    statement.setString(12, advert.adsetName());
    statement.setString(13, advert.adName());
    statement.setString(14, advert.placement());
    statement.setString(15, advert.siteSourceName());
    statement.setString(16, advert.landingId());
  }
}
