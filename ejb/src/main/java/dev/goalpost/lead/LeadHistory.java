package dev.goalpost.lead;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What leads did, for their timelines. */
@Stateless
@Local(TimelineSource.class)
public class LeadHistory implements TimelineSource {

  private static final Set<String> TYPES =
      Arrays.stream(LeadEventType.values())
          .map(LeadEventType::code)
          .collect(Collectors.toUnmodifiableSet());

  @PersistenceContext private EntityManager entities;

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public List<TimelineEvent> find(final TimelineQuery query, final Set<String> types) {
    return query
        .bind(
            entities.createQuery(
                "from RecordedLeadEvent where leadId = :lead and type in :types"
                    + TimelineQuery.page("occurredAt"),
                RecordedLeadEvent.class))
        .setParameter("lead", query.leadId())
        .setParameter("types", types)
        .getResultStream()
        .map(RecordedLeadEvent::onTimeline)
        .toList();
  }
}
