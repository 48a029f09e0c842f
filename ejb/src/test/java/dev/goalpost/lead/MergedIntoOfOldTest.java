package dev.goalpost.lead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.goalpost.TestDatabase;
import dev.goalpost.platform.Jdbc;
import dev.goalpost.platform.TextMapConverter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was merged before that had a column of its own is found by it, too. */
class MergedIntoOfOldTest {

  private static final String MIGRATION = "/db/migration/V161__leads_merged_into_of_old.sql";
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  private TestDatabase database;

  @BeforeEach
  void open() throws SQLException {
    database = new TestDatabase();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void onlyWhoWasMergedIsTaken() throws SQLException, IOException {
    add(1, Map.of("merged_into", "click-9"), null);
    add(2, Map.of("sub", "x", "merged_into", "click-8"), null);
    add(3, Map.of("merged_into", "click-9"), "4711");
    add(4, Map.of("merged_into", "click-9"), null);
    database.execute(
        "insert into lead_events (account_id, id, lead_id, type, occurred_at)"
            + " values (0, 1, 4, 'click', ?)",
        LONG_AGO);
    add(5, Map.of("sub", "merged_into"), null);
    add(6, Map.of(), null);

    migrate();

    assertEquals(List.of(1L), mergedInto("click-9"));
    assertEquals(List.of(2L), mergedInto("click-8"));
    assertEquals(
        2, Jdbc.longs(database.connection(), "select count(merged_into) from leads").get(0));
  }

  private void migrate() throws SQLException, IOException {
    try (var script = getClass().getResourceAsStream(MIGRATION)) {
      final var sql = new String(script.readAllBytes(), StandardCharsets.UTF_8);
      database.execute(sql.strip().replaceFirst(";$", ""));
    }
  }

  private List<Long> mergedInto(final String clickId) throws SQLException {
    return Jdbc.queryIn(
        database.connection(),
        "select id from leads where merged_into in (?)",
        List.of(clickId),
        row -> row.getLong(1));
  }

  private void add(final long id, final Map<String, String> params, final String userId)
      throws SQLException {
    database.execute(
        "insert into leads (id, account_id, spot_id, click_id, user_id, params, clicked_at,"
            + " created_at, updated_at) values (?, 0, 5, ?, ?, ?, ?, ?, ?)",
        id,
        "click-" + id,
        userId,
        TextMapConverter.write(params),
        LONG_AGO,
        LONG_AGO,
        LONG_AGO);
  }
}
