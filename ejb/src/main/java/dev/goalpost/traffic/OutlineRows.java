package dev.goalpost.traffic;

import dev.goalpost.platform.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the outlines of slices, and stores those of new ones. Which slice stands for the others
 * does not matter: two that are made at once may both do, and reports add up what has equal facts.
 */
final class OutlineRows {

  private static final String FIND =
      "select slice_id, campaign_slice, country_slice from slice_outlines where slice_id in (?)";

  private static final String FACTS =
      "select id, account_id, campaign_id, campaign_name, geo from slices where id in (?)"
          + " order by id";

  private static final String ALIKE =
      " from slices s join slice_outlines o on o.slice_id = s.id where s.account_id = ?";

  private static final String INSERT =
      "insert into slice_outlines (slice_id, account_id, campaign_slice, country_slice)";

  /** Somebody else may have stored it meanwhile: then theirs stays. */
  private static final String ON_DUPLICATE = "on duplicate key update slice_id = slice_id";

  private OutlineRows() {}

  /** What outlines go by; null stands for what is not known. */
  private record Facts(long accountId, String campaignId, String campaignName, String geo) {

    Facts withoutCountry() {
      return new Facts(accountId, campaignId, campaignName, null);
    }
  }

  private record Slice(long id, Facts facts) {}

  /** The slices that stand for others, as far as they were met. */
  private record Met(Map<Facts, Long> campaigns, Map<Facts, Long> countries) {}

  /** Of those that have one, by the ids of slices. */
  static Map<Long, Outline> find(final Connection connection, final Collection<Long> sliceIds)
      throws SQLException {
    final var found = new HashMap<Long, Outline>();
    Jdbc.queryIn(
            connection,
            FIND,
            sliceIds,
            row -> Map.entry(row.getLong(1), new Outline(row.getLong(2), row.getLong(3))))
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    return found;
  }

  /** Makes and stores those of slices that have none. */
  static Map<Long, Outline> add(final Connection connection, final Collection<Long> sliceIds)
      throws SQLException {
    final var slices =
        Jdbc.queryIn(
            connection,
            FACTS,
            sliceIds,
            row ->
                new Slice(
                    row.getLong(1),
                    new Facts(
                        row.getLong(2), row.getString(3), row.getString(4), row.getString(5))));
    final var met = new Met(new HashMap<>(), new HashMap<>());
    final var made = new LinkedHashMap<Slice, Outline>();
    for (final var slice : slices) {
      made.put(slice, outline(connection, slice, met));
    }
    Jdbc.insert(
        connection,
        INSERT,
        ON_DUPLICATE,
        List.copyOf(made.entrySet()),
        one ->
            new Object[] {
              one.getKey().id(),
              one.getKey().facts().accountId(),
              one.getValue().campaign(),
              one.getValue().country()
            });
    return made.entrySet().stream()
        .collect(Collectors.toMap(one -> one.getKey().id(), Map.Entry::getValue));
  }

  private static Outline outline(final Connection connection, final Slice slice, final Met met)
      throws SQLException {
    final var facts = slice.facts();
    final var campaign = new Search("campaign_slice", facts.withoutCountry(), false);
    final var country = new Search("country_slice", facts, true);
    return new Outline(
        standing(connection, met.campaigns(), campaign, slice.id()),
        standing(connection, met.countries(), country, slice.id()));
  }

  /** The slice that stands for those with the facts: the first that was met, if need be itself. */
  private static long standing(
      final Connection connection,
      final Map<Facts, Long> met,
      final Search search,
      final long itself)
      throws SQLException {
    final var known = met.get(search.facts());
    if (known != null) {
      return known;
    }
    final long found = search.in(connection).orElse(itself);
    met.put(search.facts(), found);
    return found;
  }

  /** Looks for the slice that stands for others with these facts. */
  private record Search(String column, Facts facts, boolean byCountry) {

    Optional<Long> in(final Connection connection) throws SQLException {
      final var sql = new StringBuilder("select o." + column + ALIKE);
      final var values = new ArrayList<Object>(List.of(facts.accountId()));
      is(sql, values, "campaign_id", facts.campaignId());
      is(sql, values, "campaign_name", facts.campaignName());
      if (byCountry) {
        is(sql, values, "geo", facts.geo());
      }
      try (var statement = connection.prepareStatement(sql + " limit 1")) {
        for (int index = 0; index < values.size(); index++) {
          Jdbc.set(statement, index + 1, values.get(index));
        }
        return Jdbc.read(statement, row -> row.getLong(1)).stream().findFirst();
      }
    }

    private static void is(
        final StringBuilder sql, final List<Object> values, final String fact, final String value) {
      if (value == null) {
        sql.append(" and s.").append(fact).append(" is null");
      } else {
        sql.append(" and s.").append(fact).append(" = ?");
        values.add(value);
      }
    }
  }
}
