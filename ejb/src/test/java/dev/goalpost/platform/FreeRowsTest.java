package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FreeRowsTest {

  private static final long ACCOUNT = 0;

  private final List<String> asked = new ArrayList<>();
  private List<Long> rows = List.of();
  private List<Long> heldByOthers = List.of();

  @Test
  void takesNoMoreThanIsWantedInOneLook() throws SQLException {
    rows = upTo(10);

    assertThat(lock(4)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(asked).containsExactly("4 from 0");
  }

  @Test
  void takesAllThereIs() throws SQLException {
    rows = upTo(3);

    assertThat(lock(4)).containsExactly(1L, 2L, 3L);
    assertThat(asked).containsExactly("4 from 0");
  }

  @Test
  void looksOnBehindThoseThatSomebodyElseHolds() throws SQLException {
    rows = upTo(10);
    heldByOthers = List.of(1L, 2L, 4L, 5L);

    assertThat(lock(4)).containsExactly(3L, 6L, 7L, 8L);
  }

  @Test
  void endsWhereAllIsHeld() throws SQLException {
    rows = upTo(10);
    heldByOthers = rows;

    assertThat(lock(4)).isEmpty();
  }

  @Test
  void locksNothingWhereNothingIs() throws SQLException {
    assertThat(lock(4)).isEmpty();
    assertThat(asked).hasSize(1);
  }

  private static List<Long> upTo(final long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  private List<Long> lock(final int most) throws SQLException {
    return FreeRows.lock(
        most,
        (limit, offset) -> {
          asked.add(limit + " from " + offset);
          return Jdbc.Pair.of(ACCOUNT, rows.stream().skip(offset).limit(limit).toList());
        },
        keys -> {
          assertThat(keys).isNotEmpty();
          return keys.stream()
              .map(key -> (Long) key.second())
              .filter(key -> !heldByOthers.contains(key))
              .toList();
        });
  }
}
