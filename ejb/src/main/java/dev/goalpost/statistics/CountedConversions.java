package dev.goalpost.statistics;

import dev.goalpost.postback.ConversionEffect;
import dev.goalpost.postback.PlacedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Conversions are counted under their goal. */
@ApplicationScoped
class CountedConversions implements ConversionEffect {

  @Inject private Entries entries;

  @Override
  public Runnable write(final Connection connection, final List<PlacedEvent> events)
      throws SQLException {
    entries.leave(connection, events.stream().map(CountedConversions::entry).toList());
    return () -> {};
  }

  private static Entry entry(final PlacedEvent placed) {
    final var event = placed.event();
    final boolean waits = event.waitsForRate();
    return new Entry(
        event.lead().accountId(),
        placed.sliceId(),
        event.goalId(),
        1,
        event.worth() == null ? BigDecimal.ZERO : event.worth(),
        waits ? 1 : 0,
        waits ? event.currency() : null,
        event.occurredAt(),
        event.lead().clickedAt());
  }
}
