package dev.goalpost.messenger;

import dev.goalpost.lead.Leads;
import dev.goalpost.lead.TimelineEvent;
import dev.goalpost.lead.TimelineQuery;
import dev.goalpost.lead.TimelineSource;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was written to a client's manager. */
@Stateless
@LocalBean
@Local(TimelineSource.class)
public class ClientThread implements TimelineSource {

  static final String TYPE = "system_message";

  @PersistenceContext private EntityManager entities;
  @Inject private Leads leads;

  /** One page of a client's messages, newest first. */
  public Page<SystemMessageView> list(final String clickId, final PageRequest page) {
    final var found =
        entities
            .createQuery(
                "from SystemMessage where leadId = :lead and id < :before order by id desc",
                SystemMessage.class)
            .setParameter("lead", leads.idOf(clickId))
            .setParameter("before", page.before())
            .setMaxResults(page.limit() + 1)
            .getResultList();
    return Page.of(found, page.limit(), SystemMessage::id).map(SystemMessage::view);
  }

  /** What was written to the manager about one of the client's conversions, if anything was. */
  public Optional<SystemMessageView> about(final String clickId, final long eventId) {
    return entities
        .createQuery(
            "from SystemMessage where leadId = :lead and eventId = :event", SystemMessage.class)
        .setParameter("lead", leads.idOf(clickId))
        .setParameter("event", eventId)
        .getResultStream()
        .map(SystemMessage::view)
        .findFirst();
  }

  @Override
  public Set<String> types() {
    return Set.of(TYPE);
  }

  @Override
  public List<TimelineEvent> find(final TimelineQuery query, final Set<String> types) {
    return query
        .bind(
            entities.createQuery(
                "from SystemMessage where leadId = :lead" + TimelineQuery.page("writtenAt"),
                SystemMessage.class))
        .setParameter("lead", query.leadId())
        .getResultStream()
        .map(SystemMessage::onTimeline)
        .toList();
  }
}
