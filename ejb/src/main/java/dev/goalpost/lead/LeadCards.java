package dev.goalpost.lead;

import dev.goalpost.goal.GoalRule;
import dev.goalpost.goal.Goals;
import dev.goalpost.macro.UrlTemplate;
import dev.goalpost.spot.SpotBrief;
import dev.goalpost.spot.Spots;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is shown of leads: themselves, their spots, and what came of them. */
@ApplicationScoped
class LeadCards {

  @PersistenceContext private EntityManager entities;
  @Inject private Spots spots;
  @Inject private Goals goals;

  LeadView of(final Lead lead) {
    return of(List.of(lead)).get(0);
  }

  /** In their order. */
  List<LeadView> of(final List<Lead> leads) {
    if (leads.isEmpty()) {
      return List.of();
    }
    final var briefs = spots.briefsOf(leads.stream().map(Lead::spotId).collect(Collectors.toSet()));
    final var totals = totals(leads);
    return leads.stream()
        .map(
            lead ->
                view(lead, briefs.get(lead.spotId()), totals.getOrDefault(lead.id(), List.of())))
        .toList();
  }

  private Map<Long, List<LeadView.GoalTotal>> totals(final List<Lead> leads) {
    final var tokens =
        goals.rules().stream().collect(Collectors.toMap(GoalRule::id, GoalRule::token));
    return entities
        .createQuery(
            "from LeadGoal where leadId in :leads order by firstAt, goalId", LeadGoal.class)
        .setParameter("leads", leads.stream().map(Lead::id).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                LeadGoal::leadId,
                Collectors.mapping(
                    line -> line.total(tokens.get(line.goalId())), Collectors.toList())));
  }

  private static LeadView view(
      final Lead lead, final SpotBrief spot, final List<LeadView.GoalTotal> goals) {
    return new LeadView(
        Long.toString(lead.id()),
        lead.clickId(),
        lead.clId(),
        spot.code(),
        lead.userId(),
        lead.username(),
        lead.name(),
        lead.geo(),
        lead.manager(),
        lead.playerId(),
        lead.advert(),
        lead.identifiers(),
        lead.params(),
        lead.clickedAt(),
        lead.createdAt(),
        registrationLink(lead, spot),
        goals);
  }

  private static String registrationLink(final Lead lead, final SpotBrief spot) {
    return spot.registrationUrl() == null
        ? null
        : UrlTemplate.parse(spot.registrationUrl())
            .render(new LeadValues(lead.facts(), spot.code(), spot.defaultManager()));
  }
}
