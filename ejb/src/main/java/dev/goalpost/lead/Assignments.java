package dev.goalpost.lead;

import dev.goalpost.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Gives many clients a manager at once. */
@Stateless
public class Assignments {

  private static final String CLICK_IDS = "click_ids";

  @PersistenceContext private EntityManager entities;
  @Inject private Clock clock;

  /**
   * Gives all of them that manager, or none.
   *
   * @return how many clients that were
   * @throws Refusal if one of them is unknown
   */
  public int assign(final Assignment wanted) {
    final var manager = LeadChecks.manager(wanted.manager());
    final var leads = leads(clickIds(wanted.clickIds()));
    leads.forEach(lead -> lead.assign(manager, clock.instant()));
    return leads.size();
  }

  private static List<String> clickIds(final List<String> clickIds) {
    if (clickIds == null || clickIds.isEmpty() || clickIds.stream().anyMatch(Objects::isNull)) {
      throw Refusal.invalidField(CLICK_IDS, "click_ids must name the clients.");
    }
    if (clickIds.size() > LeadRegister.MOST_AT_ONCE) {
      throw Refusal.invalidField(
              CLICK_IDS,
              "click_ids must be " + LeadRegister.MOST_AT_ONCE + " at most: send them in parts.")
          .breaking("rule.clients_many", LeadRegister.MOST_AT_ONCE);
    }
    return clickIds.stream().distinct().toList();
  }

  /** Locked in the order that the intake locks in. */
  private List<Lead> leads(final List<String> clickIds) {
    final var leads =
        entities
            .createQuery("from Lead where clickId in :clickIds order by clickId", Lead.class)
            .setParameter("clickIds", clickIds)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    final var unknown = new HashSet<>(clickIds);
    unknown.removeAll(leads.stream().map(Lead::clickId).collect(Collectors.toSet()));
    unknown.stream().findAny().ifPresent(Assignments::refuse);
    return leads;
  }

  private static void refuse(final String clickId) {
    throw Refusal.invalidField(CLICK_IDS, "There is no client " + clickId + ".")
        .breaking("rule.client_unknown", clickId);
  }
}
