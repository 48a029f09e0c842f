package dev.goalpost.messenger;

import dev.goalpost.account.AccountScope;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.security.LoginChanged;
import dev.goalpost.security.UserRemoved;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
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

  /**
   * The manager has read a client's thread up to a message of it.
   *
   * @param messageId of the last that was shown; what is written later was not
   */
  public void read(final String reader, final String clickId, final long messageId) {
    final long leadId = leads.idOf(clickId);
    mark(reader, leadId, Math.min(messageId, newestOf(leadId)));
  }

  /**
   * The manager has read all threads up to a message of one of them.
   *
   * @param messageId of the newest when they were shown; what is written later was not
   */
  public void readAll(final String reader, final long messageId) {
    final long last = Math.min(messageId, newest());
    mark(reader, ReadMark.EVERY_LEAD, last);
    entities
        .createQuery(
            "delete from ReadMark"
                + " where reader = :reader and leadId <> :every and messageId <= :last")
        .setParameter("reader", reader)
        .setParameter("every", ReadMark.EVERY_LEAD)
        .setParameter("last", last)
        .executeUpdate();
  }

  /** The id of the newest message of all; 0 if there is none. */
  public long newest() {
    return entities
        .createQuery(
            "select m.id from SystemMessage m" + NewestFirst.by("m", "accountId"), Long.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(0L);
  }

  private long newestOf(final long leadId) {
    return idIn(
        entities
            .createQuery("select max(id) from SystemMessage where leadId = :lead", Long.class)
            .setParameter("lead", leadId));
  }

  private static long idIn(final TypedQuery<Long> query) {
    final var id = query.getSingleResult();
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
