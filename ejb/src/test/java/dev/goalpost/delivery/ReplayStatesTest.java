package dev.goalpost.delivery;

import static dev.goalpost.delivery.DeliveryBuilder.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.TimeOrderedIds;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayStatesTest {

  private static final long TRACKER = 9;
  private static final int COUNT = 6;

  private DeliveryTables tables;
  private AccountScope scope;
  private long attempts = TimeOrderedIds.firstAt(NOON);

  @BeforeEach
  void fill() throws SQLException {
    scope = AccountScope.of(DeliveryTables.ACCOUNT);
    tables = new DeliveryTables();
    for (int id = 1; id <= COUNT; id++) {
      tables.add(id, TRACKER, NOON);
    }
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
    scope.close();
  }

  @Test
  void whatARepeatIsPlannedForWaitsUntilItIsTried() throws SQLException {
    tables.execute("update deliveries set status = 'retrying', next_cause = 'replay' where id > 1");
    tables.execute("update deliveries set status = 'pending' where id = 2");
    becomes(3, "delivered");
    becomes(4, "rejected");
    becomes(5, "delivered");

    assertThat(state(COUNT).waiting()).isEqualTo(2);
    assertThat(state(COUNT).tried()).isEqualTo(Map.of("delivered", 2L, "rejected", 1L));
    assertThat(state(COUNT).tried().keySet()).containsExactly("delivered", "rejected");
  }

  @Test
  void whatWasTriedTwiceCountsOnceAsWhatItIsNow() throws SQLException {
    becomes(3, "rejected");
    becomes(3, "delivered");

    assertThat(state(COUNT).tried()).isEqualTo(Map.of("delivered", 1L));
  }

  @Test
  void whatWasTriedBeforeOrForAnotherReasonIsNotOfTheReplay() throws SQLException {
    becomes(1, "delivered");
    tables.execute("update delivery_attempts set id = ?", TimeOrderedIds.firstAt(NOON) - 1);
    becomes(2, "delivered");
    tables.execute("update delivery_attempts set cause = 'retry' where delivery_id = 2");

    assertThat(state(COUNT)).isEqualTo(new ReplayState(0L, Map.of()));
  }

  @Test
  void tooMuchIsNotCounted() throws SQLException {
    becomes(1, "delivered");
    becomes(1, "delivered");

    assertThat(state(1)).isEqualTo(new ReplayState(null, Map.of()));
    assertThat(state(COUNT - 1)).isEqualTo(new ReplayState(0L, Map.of("delivered", 1L)));
  }

  private ReplayState state(final int most) throws SQLException {
    return ReplayStates.read(tables.connection(), NOON, most);
  }

  /** Its attempt of a replay, and what it comes to. */
  private void becomes(final long id, final String status) throws SQLException {
    tables.execute(
        "insert into delivery_attempts (delivery_id, id, account_id, made_at, cause, outcome,"
            + " duration_ms) values (?, ?, ?, ?, 'replay', 'accepted', 1)",
        id,
        attempts++,
        DeliveryTables.ACCOUNT,
        NOON);
    tables.execute(
        "update deliveries set status = ?, next_cause = 'retry' where id = ?", status, id);
  }
}
