package dev.goalpost.postback;

import dev.goalpost.lead.TimelineEvent;
import dev.goalpost.lead.TimelineQuery;
import dev.goalpost.lead.TimelineSource;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was counted for clients, what was not counted again, and what was put right. */
@Stateless
@Local(TimelineSource.class)
public class ConversionHistory implements TimelineSource {

  static final String CONVERSION = "conversion";
  static final String MANUAL_SALE = "manual_sale";
  static final String DUPLICATE = "duplicate";
  static final String CORRECTION = "correction";

  @PersistenceContext private EntityManager entities;

  @Override
  public Set<String> types() {
    return Set.of(CONVERSION, MANUAL_SALE, DUPLICATE, CORRECTION);
  }

  @Override
  public List<TimelineEvent> find(final TimelineQuery query, final Set<String> types) {
    return Stream.of(
            conversions(query, types),
            types.contains(DUPLICATE) ? duplicates(query) : Stream.<TimelineEvent>of(),
            types.contains(CORRECTION) ? corrections(query) : Stream.<TimelineEvent>of())
        .flatMap(events -> events)
        .toList();
  }

  private Stream<TimelineEvent> conversions(final TimelineQuery query, final Set<String> types) {
    return query
        .bind(
            entities.createQuery(
                "from Conversion where leadId = :lead"
                    + " and (author is null and :sent = true or author is not null and :entered = true)"
                    + TimelineQuery.page("occurredAt"),
                Conversion.class))
        .setParameter("lead", query.leadId())
        .setParameter("sent", types.contains(CONVERSION))
        .setParameter("entered", types.contains(MANUAL_SALE))
        .getResultStream()
        .map(Conversion::onTimeline);
  }

  private Stream<TimelineEvent> duplicates(final TimelineQuery query) {
    return query
        .bind(
            entities.createQuery(
                "from Postback where clickId = :click and result = 'duplicate'"
                    + TimelineQuery.page("receivedAt"),
                Postback.class))
        .setParameter("click", query.clickId())
        .getResultStream()
        .map(Postback::onTimeline);
  }

  private Stream<TimelineEvent> corrections(final TimelineQuery query) {
    return query
        .bind(
            entities.createQuery(
                "from Correction where leadId = :lead" + TimelineQuery.page("madeAt"),
                Correction.class))
        .setParameter("lead", query.leadId())
        .getResultStream()
        .map(Correction::onTimeline);
  }
}
