package dev.goalpost.messenger;

import dev.goalpost.lead.Leads;
import dev.goalpost.platform.Page;
import dev.goalpost.platform.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was written to a client's manager. */
@Stateless
public class ClientThread {

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
}
