package dev.goalpost.statistics;

import dev.goalpost.postback.Amendment;
import dev.goalpost.postback.AmendmentEffect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Amendments are counted where the conversion was, whenever they are made. */
@ApplicationScoped
class AmendedConversions implements AmendmentEffect {

  @Inject private Entries entries;

  @Override
  public void write(final Connection connection, final List<Amendment> amendments)
      throws SQLException {
    entries.leave(connection, amendments.stream().map(AmendedConversions::entry).toList());
  }

  private static Entry entry(final Amendment amendment) {
    return new Entry(
        amendment.accountId(),
        amendment.sliceId(),
        amendment.goalId(),
        amendment.times(),
        amendment.worth() == null ? BigDecimal.ZERO : amendment.worth(),
        amendment.waited() ? -1 : 0,
        amendment.waited() ? amendment.currency() : null,
        amendment.occurredAt(),
        amendment.clickedAt());
  }
}
