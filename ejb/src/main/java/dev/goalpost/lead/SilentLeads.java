package dev.goalpost.lead;

import dev.goalpost.account.AccountScope;
import dev.goalpost.account.Perishable;
import dev.goalpost.account.Retention;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TimeOrderedIds;
import jakarta.annotation.Resource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Forgets who those are of whom nothing more is heard, each in a transaction of its own. */
@Stateless
@Local(Perishable.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SilentLeads implements Perishable {

  private static final int AT_ONCE = 100;

  /** Whoever is heard of after being forgotten has something to forget again. */
  private static final String SILENT =
      "select l.id, l.click_id from leads l where l.account_id = ? and l.id > ? and l.id < ?"
          + " and l.updated_at < ? and (l.forgotten_at is null or l.forgotten_at < l.updated_at"
          + " or exists (select 1 from lead_goals g where g.lead_id = l.id"
          + " and g.last_received_at > l.forgotten_at))"
          + " and not exists (select 1 from lead_goals g where g.lead_id = l.id"
          + " and g.last_received_at >= ?)"
          + " and not exists (select 1 from lead_events e where e.lead_id = l.id and e.id >= ?)"
          + " order by l.account_id, l.id limit "
          + AT_ONCE;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject private Forgetting forgetting;

  /** A lead of whom nothing was heard for long. */
  record Silent(long id, String clickId) {}

  @Override
  public int daysKept(final Retention retention) {
    return retention.personalDataDays();
  }

  @Override
  public OptionalLong clearSome(final long accountId, final long after, final long before) {
    final var silent = silent(accountId, after, before);
    return AccountScope.within(
        accountId, () -> silent.stream().mapToLong(this::forget).reduce((first, last) -> last));
  }

  private long forget(final Silent lead) {
    forgetting.erase(lead.clickId());
    return lead.id();
  }

  private List<Silent> silent(final long accountId, final long after, final long before) {
    try (var connection = dataSource.getConnection()) {
      return silent(connection, accountId, after, before);
    } catch (final SQLException e) {
      throw new IllegalStateException("Silent leads could not be read", e);
    }
  }

  static List<Silent> silent(
      final Connection connection, final long accountId, final long after, final long before)
      throws SQLException {
    final var moment = Jdbc.stored(TimeOrderedIds.madeAt(before));
    try (var statement = connection.prepareStatement(SILENT)) {
      statement.setLong(1, accountId);
      statement.setLong(2, after);
      statement.setLong(3, before);
      Jdbc.set(statement, 4, moment);
      Jdbc.set(statement, 5, moment);
      statement.setLong(6, before);
      return Jdbc.read(statement, row -> new Silent(row.getLong(1), row.getString(2)));
    }
  }
}
