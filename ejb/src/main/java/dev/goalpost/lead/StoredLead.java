package dev.goalpost.lead;

import dev.goalpost.platform.Refusal;
import jakarta.persistence.EntityManager;

/** The lead with a click id, for those who change it or follow it. */
final class StoredLead {

  private StoredLead() {}

  /**
   * @throws Refusal if the account in scope has none
   */
  static Lead by(final EntityManager entities, final String clickId) {
    return entities
        .createQuery("from Lead where clickId = :clickId", Lead.class)
        .setParameter("clickId", clickId)
        .getResultStream()
        .filter(lead -> lead.clickId().equals(clickId))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Lead " + clickId));
  }
}
