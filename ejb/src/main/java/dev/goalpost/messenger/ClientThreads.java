package dev.goalpost.messenger;

import dev.goalpost.lead.LeadCondition;
import dev.goalpost.lead.LeadFinder;
import dev.goalpost.lead.Leads;
import dev.goalpost.platform.NewestFirst;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The clients to whose managers something was written. */
@Stateless
public class ClientThreads {

  /** The latest message of each thread stands for it. */
  private static final String LATEST =
      " m.id < :before and not exists (select 1 from SystemMessage n"
          + " where n.leadId = m.leadId and n.id > m.id)";

  private static final String OF_ALL = "select m from SystemMessage m where";
  private static final String OF_SOME =
      "select m from SystemMessage m, Lead l where l.id = m.leadId and";

  @PersistenceContext private EntityManager entities;
  @Inject private LeadFinder finder;
  @Inject private Leads leads;
  @Inject private ReadMarks marks;

  /**
   * One page of threads, the one with the latest message first.
   *
   * @param reader the manager who looks
   */
  public Page<ThreadView> list(
      final PageRequest page, final ThreadFilter filter, final String reader) {
    final var found = Page.of(latest(page, filter, reader), page.limit(), SystemMessage::id);
    return new Page<>(views(found.items(), reader), found.nextCursor());
  }

  private List<SystemMessage> latest(
      final PageRequest page, final ThreadFilter filter, final String reader) {
    final var condition = finder.conditionOf(filter.leads());
    final var query =
        entities.createQuery(
            (isOfAll(filter, condition) ? OF_ALL : OF_SOME)
                + LATEST
                + filter.condition()
                + condition.jpql()
                + NewestFirst.by("m", "accountId"),
            SystemMessage.class);
    if (filter.manager() != null) {
      query.setParameter("manager", filter.manager());
    }
    if (filter.unread()) {
      query.setParameter("floor", marks.floor(reader)).setParameter("reader", reader);
    }
    return condition
        .bind(query)
        .setParameter("before", page.before())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  /** Whether nothing is asked of the lead, who is then better left out of the question. */
  private static boolean isOfAll(final ThreadFilter filter, final LeadCondition condition) {
    return filter.manager() == null && condition.jpql().isEmpty();
  }

  private List<ThreadView> views(final List<SystemMessage> latest, final String reader) {
    final var leadIds = latest.stream().map(SystemMessage::leadId).toList();
    final var cards = leads.cards(leadIds);
    final var unread = marks.unread(reader, leadIds);
    return latest.stream()
        .map(
            message ->
                new ThreadView(
                    cards.get(message.leadId()),
                    message.view(),
                    unread.getOrDefault(message.leadId(), 0L)))
        .toList();
  }
}
