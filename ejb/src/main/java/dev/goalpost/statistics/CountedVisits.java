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
    leave(connection, events, 1);
  }

  @Override
  public void takeBack(final Connection connection, final List<PlacedLeadEvent> events)
      throws SQLException {
    leave(connection, events, -1);
  }

  private void leave(
      final Connection connection, final List<PlacedLeadEvent> events, final int times)
      throws SQLException {
    entries.leave(connection, events.stream().map(event -> entry(event, times)).toList());
  }

  private static Entry entry(final PlacedLeadEvent placed, final int times) {
    final var event = placed.event();
    return new Entry(
        event.accountId(),
        placed.sliceId(),
        Entry.counterOf(event.type()),
        times,
        BigDecimal.ZERO,
        0,
        null,
        event.occurredAt(),
        event.lead().clickedAt());
  }
}
