package dev.goalpost.messenger;

import dev.goalpost.account.AccountScope;
import dev.goalpost.lead.Leads;
import dev.goalpost.security.LoginChanged;
import dev.goalpost.security.UserRemoved;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What each manager has read of the threads. */
@Stateless
public class ReadMarks {

  /** Who reads on two screens has read what the further one has. */
  private static final String MARK =
      "insert into read_marks (account_id, reader, lead_id, message_id) values (?, ?, ?, ?)"
          + " on duplicate key update message_id = greatest(message_id, values(message_id))";

  private static final String UNREAD =
      "select m.leadId, count(*) from SystemMessage m"
          + " left join ReadMark r on r.leadId = m.leadId and r.reader = :reader"
          + " where m.leadId in :leads and m.id > :floor"
          + " and (r.messageId is null or m.id > r.messageId) group by m.leadId";

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @PersistenceContext private EntityManager entities;
  @Inject private Leads leads;

  /** The manager has read a client's thread up to its latest message. */
  public void read(final String reader, final String clickId) {
    read(reader, clickId, Long.MAX_VALUE);
  }

  /**
   * The manager has read a client's thread up to a message of it.
   *
   * @param messageId of the last that was shown; what is written later was not
   */
  public void read(final String reader, final String clickId, final long messageId) {
    final long leadId = leads.idOf(clickId);
    final long last = latest("select max(id) from SystemMessage where leadId = " + leadId);
    mark(reader, leadId, Math.min(messageId, last));
  }

  /** The manager has read all threads. */
  public void readAll(final String reader) {
    mark(reader, ReadMark.EVERY_LEAD, latest("select max(id) from SystemMessage"));
    entities
        .createQuery("delete from ReadMark where reader = :reader and leadId <> :every")
        .setParameter("reader", reader)
        .setParameter("every", ReadMark.EVERY_LEAD)
        .executeUpdate();
  }

  private long latest(final String query) {
    final var id = entities.createQuery(query, Long.class).getSingleResult();
    return id == null ? 0 : id;
  }

  private void mark(final String reader, final long leadId, final long messageId) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(MARK)) {
      statement.setLong(1, AccountScope.current());
      statement.setString(2, reader);
      statement.setLong(3, leadId);
      statement.setLong(4, messageId);
      statement.executeUpdate();
    } catch (final SQLException e) {
      throw new IllegalStateException("What was read could not be stored", e);
    }
  }

  /** The last message that the manager has read together with all before it. */
  public long floor(final String reader) {
    return entities
        .createQuery("from ReadMark where reader = :reader and leadId = :every", ReadMark.class)
        .setParameter("reader", reader)
        .setParameter("every", ReadMark.EVERY_LEAD)
        .getResultStream()
        .mapToLong(ReadMark::messageId)
        .findFirst()
        .orElse(0);
  }

  /** How many messages the manager has not read, by lead; nothing for none. */
  public Map<Long, Long> unread(final String reader, final Collection<Long> leadIds) {
    return entities
        .createQuery(UNREAD, Object[].class)
        .setParameter("reader", reader)
        .setParameter("leads", leadIds)
        .setParameter("floor", floor(reader))
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  public void userRemoved(@Observes final UserRemoved user) {
    forget(user.login());
  }

  private void forget(final String reader) {
    entities
        .createQuery("delete from ReadMark where reader = :reader")
        .setParameter("reader", reader)
        .executeUpdate();
  }

  /** What a user has read stays read under another login. */
  public void loginChanged(@Observes final LoginChanged login) {
    forget(login.after());
    entities
        .createNativeQuery(
            "update read_marks set reader = :after where account_id = :account and reader = :before")
        .setParameter("after", login.after())
        .setParameter("account", AccountScope.current())
        .setParameter("before", login.before())
        .executeUpdate();
  }
}
