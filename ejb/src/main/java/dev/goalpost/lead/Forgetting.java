package dev.goalpost.lead;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Refusal;
import dev.goalpost.spot.Spots;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.hibernate.Session;

/** Finds whatever a client of the account in scope is known by, and forgets it. */
@Stateless
public class Forgetting {

  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Inject @Any private Instance<PersonalData> keepers;
  @Inject private Spots spots;
  @Inject private Clock clock;

  /**
   * The click ids that the client with that one was known by before it turned out who that is.
   *
   * @throws Refusal if there is no such client
   */
  public List<String> predecessorsOf(final String clickId) {
    return Predecessors.of(entities, StoredLead.by(entities, clickId), LockModeType.NONE).stream()
        .map(Lead::clickId)
        .toList();
  }

  /** Forgets who a client is, under whatever it was known; what was counted stays. */
  public void erase(final String clickId) {
    final var lead = StoredLead.by(entities, clickId);
    entities.refresh(lead, LockModeType.PESSIMISTIC_WRITE);
    forget(lead);
    Predecessors.of(entities, lead, LockModeType.PESSIMISTIC_WRITE).forEach(this::forget);
  }

  private void forget(final Lead lead) {
    final var key = key(lead);
    lead.forget(clock.instant());
    entities.flush();
    try (var connection = dataSource.getConnection()) {
      for (final var keeper : keepers) {
        keeper.erase(connection, key);
      }
    } catch (final SQLException e) {
      throw new IllegalStateException("A client could not be forgotten", e);
    }
  }

  /** Which of these click ids belong to clients who were forgotten later than {@code moment}. */
  public Set<String> forgottenSince(final Instant moment, final Collection<String> clickIds) {
    return entities
        .createQuery(
            "select l.clickId from Lead l where l.clickId in :clickIds and l.forgottenAt > :moment",
            String.class)
        .setParameter("clickIds", clickIds)
        .setParameter("moment", moment)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /**
   * What the lead with that click id is known by.
   *
   * @throws Refusal if there is none
   */
  public LeadKey keyOf(final String clickId) {
    return key(StoredLead.by(entities, clickId));
  }

  private LeadKey key(final Lead lead) {
    return new LeadKey(
        AccountScope.current(),
        lead.id(),
        lead.clickId(),
        trackersClick(lead),
        lead.userId(),
        lead.spotId(),
        spots.briefsOf(Set.of(lead.spotId())).get(lead.spotId()).code());
  }

  /** A call that names a lead's own click means that lead, also where another has it as cl_id. */
  private String trackersClick(final Lead lead) {
    return lead.clId() == null || isClick(lead.clId()) ? null : lead.clId();
  }

  /** In whichever account. What is alike is the database's to say, as it is of the calls. */
  private boolean isClick(final String clickId) {
    return !entities
        .unwrap(Session.class)
        .createNativeQuery("select id from leads where click_id = :clickId", Long.class)
        .setParameter("clickId", clickId)
        .getResultList()
        .isEmpty();
  }
}
