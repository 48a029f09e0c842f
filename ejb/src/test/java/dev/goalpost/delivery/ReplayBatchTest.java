package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.account.AccountScope;
import dev.goalpost.delivery.ReplayBatch.Meant;
import dev.goalpost.delivery.ReplayBatch.Planned;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayBatchTest {

  private static final long TRACKER = 9;
  private static final int COUNT = 12;

  private DeliveryTables tables;
  private AccountScope scope;

  @BeforeEach
  void fill() throws SQLException {
    scope = AccountScope.of(DeliveryTables.ACCOUNT);
    tables = new DeliveryTables();
    for (int id = 1; id <= COUNT; id++) {
      tables.add(id, TRACKER, NOON);
    }
    tables.execute("update deliveries set status = 'delivered', attempts = 1, due_at = null");
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
    scope.close();
  }

  @Test
  void eachDeliveryIsDueAtItsOwnTime() throws SQLException {
    final var spread = new Spread(NOON, new BigDecimal(4));

    assertThat(begin(planned(spread))).isEqualTo(COUNT);

    for (int id = 1; id <= COUNT; id++) {
      assertThat(tables.row(id).dueAt()).isEqualTo(spread.due(id - 1));
      assertThat(tables.row(id).status()).isEqualTo("retrying");
    }
    assertThat(tables.row(COUNT).dueAt()).isEqualTo(NOON.plusMillis(2_750));
  }

  @Test
  void withoutARateAllAreDueAtOnce() throws SQLException {
    begin(planned(new Spread(NOON, null)));

    assertThat(LongStream.rangeClosed(1, COUNT).mapToObj(this::dueAt)).containsOnly(NOON);
  }

  @Test
  void whatIsUnderWayKeepsItsClaimAndIsNotCounted() throws SQLException {
    final var leaseEnd = NOON.plusSeconds(60);
    tables.execute("update deliveries set claim = 5, due_at = ? where id in (1, 7)", leaseEnd);

    assertThat(begin(planned(new Spread(NOON, BigDecimal.ONE)))).isEqualTo(COUNT - 2);

    assertThat(tables.row(1).claim()).isEqualTo(5);
    assertThat(tables.row(1).dueAt()).isEqualTo(leaseEnd);
    assertThat(tables.row(7).dueAt()).isEqualTo(leaseEnd);
    assertThat(tables.row(8).dueAt()).isEqualTo(NOON.plusSeconds(7));
  }

  @Test
  void aClaimThatHasRunOutHoldsNothingUp() throws SQLException {
    tables.execute(
        "update deliveries set claim = 5, due_at = ? where id = 1", NOON.minusSeconds(1));

    assertThat(begin(planned(new Spread(NOON, BigDecimal.ONE)))).isEqualTo(COUNT);

    assertThat(tables.row(1).claim()).isNull();
  }

  private int begin(final List<Planned> planned) throws SQLException {
    return ReplayBatch.begin(tables.connection(), planned, Cause.REPLAY, NOON);
  }

  private static List<Planned> planned(final Spread spread) {
    return LongStream.rangeClosed(1, COUNT)
        .mapToObj(id -> new Planned(new Meant(id, TRACKER), spread.due(id - 1)))
        .toList();
  }

  private Instant dueAt(final long id) {
    try {
      return tables.row(id).dueAt();
    } catch (final SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
