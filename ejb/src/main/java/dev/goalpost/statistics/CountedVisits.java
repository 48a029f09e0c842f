package dev.goalpost.statistics;

import dev.goalpost.lead.LeadEffect;
import dev.goalpost.lead.PlacedLeadEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Clicks, subscriptions and whatever else leads do are counted, each of its kind. */
@ApplicationScoped
class CountedVisits implements LeadEffect {

  @Inject private Entries entries;

  @Override
  public void write(final Connection connection, final List<PlacedLeadEvent> events)
      throws SQLException {
    entries.leave(connection, events.stream().map(CountedVisits::entry).toList());
  }

  private static Entry entry(final PlacedLeadEvent placed) {
    final var event = placed.event();
    return new Entry(
        event.accountId(),
        placed.sliceId(),
        Entry.counterOf(event.type()),
        1,
        BigDecimal.ZERO,
        0,
        null,
        event.occurredAt(),
        event.lead().clickedAt());
  }
}
