package dev.goalpost.lead;

import dev.goalpost.lead.LeadReference.ByClick;
import dev.goalpost.lead.LeadReference.ByTelegramUser;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.spot.SpotReference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the leads that a batch of postbacks means, in all accounts, and locks them until the
 * transaction ends: whoever counts for a lead holds its row, on whichever node.
 */
public final class LeadDirectory {

  private static final String LOCKED =
      "select id, account_id, spot_id, click_id, player_id,"
          + " (select rules_version from accounts where accounts.id = leads.account_id)"
          + " as rules_version, clicked_at, geo, manager, advert_pixel, advert_campaign_id,"
          + " advert_adset_id, advert_ad_id, advert_campaign_name, advert_adset_name,"
          + " advert_ad_name, advert_placement, advert_site_source_name, advert_landing_id"
          + " from leads where %s in (?) order by %s for update";
  private static final int FIRST_ADVERT = 10;
  private static final String BY_CLICK = LOCKED.formatted("click_id", "click_id");
  private static final String BY_ID = LOCKED.formatted("id", "id");

  private final Connection connection;
  private final Map<LeadReference, LeadMatches> matches = new HashMap<>();

  private LeadDirectory(final Connection connection) {
    this.connection = connection;
  }

  /**
   * Finds and locks.
   *
   * @return a match, perhaps an empty one, for every reference
   */
  public static Map<LeadReference, LeadMatches> lock(
      final Connection connection, final Set<LeadReference> references) throws SQLException {
    final var directory = new LeadDirectory(connection);
    directory.matchOwnClicks(referencesOf(references, ByClick.class));
    directory.matchTrackerClicks(directory.unmatched(references, ByClick.class));
    directory.matchTelegramUsers(referencesOf(references, ByTelegramUser.class));
    references.forEach(reference -> directory.matches.putIfAbsent(reference, LeadMatches.NONE));
    return directory.matches;
  }

  private static <T extends LeadReference> List<T> referencesOf(
      final Collection<LeadReference> references, final Class<T> type) {
    return references.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private <T extends LeadReference> List<T> unmatched(
      final Collection<LeadReference> references, final Class<T> type) {
    return referencesOf(references, type).stream()
        .filter(reference -> !matches.containsKey(reference))
        .toList();
  }

  private void matchOwnClicks(final List<ByClick> references) throws SQLException {
    if (references.isEmpty()) {
      return;
    }
    final var sorted =
        references.stream().map(ByClick::clickId).collect(Collectors.toCollection(TreeSet::new));
    for (final var lead : Jdbc.queryIn(connection, BY_CLICK, sorted, LeadDirectory::lead)) {
      if (sorted.contains(lead.clickId())) {
        matches.put(new ByClick(lead.clickId()), new LeadMatches(List.of(lead), false));
      }
    }
  }

  /** Several leads may share a tracker's click id: the latest of each account is meant. */
  private void matchTrackerClicks(final List<ByClick> references) throws SQLException {
    if (references.isEmpty()) {
      return;
    }
    final var clickIds = references.stream().map(ByClick::clickId).toList();
    final var latest =
        Jdbc.queryIn(
            connection,
            "select cl_id, max(id) as id from leads where cl_id in (?) group by cl_id, account_id",
            clickIds,
            row -> Map.entry(row.getString("cl_id"), row.getLong("id")));
    final var leads = lockByIds(latest.stream().map(Map.Entry::getValue).toList());
    final var byClick = new HashMap<String, List<KnownLead>>();
    for (final var entry : latest) {
      byClick
          .computeIfAbsent(entry.getKey(), clickId -> new ArrayList<>())
          .add(leads.get(entry.getValue()));
    }
    clickIds.stream()
        .filter(byClick::containsKey)
        .forEach(
            clickId ->
                matches.put(new ByClick(clickId), new LeadMatches(byClick.get(clickId), false)));
  }

  private void matchTelegramUsers(final List<ByTelegramUser> references) throws SQLException {
    if (references.isEmpty()) {
      return;
    }
    final var spots = spotIds(references);
    final var latest = latestByUserAndSpot(references);
    final var wanted = new HashSet<Long>();
    for (final var reference : references) {
      final var leadId =
          latest.get(new UserAndSpot(reference.userId(), spots.get(reference.spot())));
      if (leadId != null) {
        wanted.add(leadId);
      }
    }
    final var leads = lockByIds(wanted);
    for (final var reference : references) {
      final var spotId = spots.get(reference.spot());
      final var leadId = latest.get(new UserAndSpot(reference.userId(), spotId));
      matches.put(reference, match(spotId, leadId == null ? null : leads.get(leadId)));
    }
  }

  private static LeadMatches match(final Long spotId, final KnownLead lead) {
    if (spotId == null) {
      return LeadMatches.NO_SPOT;
    }
    return lead == null ? LeadMatches.NONE : new LeadMatches(List.of(lead), false);
  }

  /** The spot that each reference names, by code or numeric id; unknown ones lack. */
  private Map<String, Long> spotIds(final List<ByTelegramUser> references) throws SQLException {
    final var spots = new HashMap<String, Long>();
    final var names = references.stream().map(ByTelegramUser::spot).collect(Collectors.toSet());
    for (final var byId : List.of(true, false)) {
      final var keys =
          names.stream()
              .filter(name -> SpotReference.isId(name) == byId)
              .map(name -> byId ? (Object) Long.valueOf(name) : name)
              .toList();
      if (!keys.isEmpty()) {
        final var column = byId ? "id" : "code";
        Jdbc.queryIn(
                connection,
                "select id, code from spots where " + column + " in (?)",
                keys,
                row -> Map.entry(row.getString(column), row.getLong("id")))
            .forEach(entry -> spots.put(entry.getKey(), entry.getValue()));
      }
    }
    return spots;
  }

  private record UserAndSpot(String userId, Long spotId) {}

  private Map<UserAndSpot, Long> latestByUserAndSpot(final List<ByTelegramUser> references)
      throws SQLException {
    final var users = new LinkedHashSet<String>();
    references.forEach(reference -> users.add(reference.userId()));
    final var latest = new HashMap<UserAndSpot, Long>();
    Jdbc.queryIn(
            connection,
            "select user_id, spot_id, max(id) as id from leads where user_id in (?)"
                + " group by user_id, spot_id",
            users,
            row ->
                Map.entry(
                    new UserAndSpot(row.getString("user_id"), row.getLong("spot_id")),
                    row.getLong("id")))
        .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
    return latest;
  }

  private Map<Long, KnownLead> lockByIds(final Collection<Long> ids) throws SQLException {
    return lockByIds(connection, ids);
  }

  /** Locks the leads of the given ids; unknown ones lack in the answer. */
  public static Map<Long, KnownLead> lockByIds(
      final Connection connection, final Collection<Long> ids) throws SQLException {
    return ids.isEmpty()
        ? Map.of()
        : Jdbc.queryIn(connection, BY_ID, new TreeSet<>(ids), LeadDirectory::lead).stream()
            .collect(Collectors.toMap(KnownLead::id, Function.identity(), (a, b) -> a));
  }

  /**
   * By the order of {@link #LOCKED}, since finding columns by name costs more than reading them.
   */
  private static KnownLead lead(final ResultSet row) throws SQLException {
    return new KnownLead(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6),
        Advert.read(row, FIRST_ADVERT)
            .traffic(row.getLong(2), row.getLong(3), row.getString(8), row.getString(9)),
        Jdbc.instant(row, 7));
  }
}
