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
import java.util.ArrayList;
import java.util.List;

/**
 * The clients to whose managers something was written, and after them those to whose managers
 * something may be.
 */
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
  @Inject private QuietClients quietClients;
  @Inject private Leads leads;
  @Inject private ReadMarks marks;

  /**
   * A line of the list.
   *
   * @param message the latest; null if there is none
   */
  private record Line(long leadId, SystemMessage message) {

    /** Above zero the id of a message; below zero that of a client who has none. */
    long cursor() {
      return message == null ? -leadId : message.id();
    }
  }

  /**
   * One page of threads, the one with the latest message first; then clients without a message, the
   * latest first.
   *
   * @param reader the manager who looks
   */
  public Page<ThreadView> list(
      final PageRequest page, final ThreadFilter filter, final String reader) {
    final var found = Page.of(lines(page, filter, reader), page.limit(), Line::cursor);
    return new Page<>(views(found.items(), reader), found.nextCursor());
  }

  /** The lines of the page and one more, if there are more. */
  private List<Line> lines(final PageRequest page, final ThreadFilter filter, final String reader) {
    final var condition = conditionOf(filter);
    final var lines = new ArrayList<Line>();
    if (page.before() >= 0) {
      latest(page, filter, condition, reader)
          .forEach(message -> lines.add(new Line(message.leadId(), message)));
    }
    final int missing = page.limit() + 1 - lines.size();
    if (missing > 0 && !filter.unread()) {
      final long before = page.before() < 0 ? -page.before() : Long.MAX_VALUE;
      quietClients
          .latest(before, missing, condition)
          .forEach(leadId -> lines.add(new Line(leadId, null)));
    }
    return lines;
  }

  private LeadCondition conditionOf(final ThreadFilter filter) {
    final var condition = finder.conditionOf(filter.leads());
    return filter.manager() == null ? condition : finder.ofManager(condition, filter.manager());
  }

  private List<SystemMessage> latest(
      final PageRequest page,
      final ThreadFilter filter,
      final LeadCondition condition,
      final String reader) {
    final var query =
        entities.createQuery(
            (condition.jpql().isEmpty() ? OF_ALL : OF_SOME)
                + LATEST
                + filter.ofMessage()
                + condition.jpql()
                + NewestFirst.by("m", "accountId"),
            SystemMessage.class);
    if (filter.unread()) {
      query.setParameter("floor", marks.floor(reader)).setParameter("reader", reader);
    }
    return condition
        .bind(query)
        .setParameter("before", page.before())
        .setMaxResults(page.limit() + 1)
        .getResultList();
  }

  private List<ThreadView> views(final List<Line> lines, final String reader) {
    final var leadIds = lines.stream().map(Line::leadId).toList();
    final var cards = leads.cards(leadIds);
    final var unread = marks.unread(reader, leadIds);
    return lines.stream()
        .map(
            line ->
                new ThreadView(
                    cards.get(line.leadId()),
                    line.message() == null ? null : line.message().view(),
                    unread.getOrDefault(line.leadId(), 0L)))
        .toList();
  }
}
