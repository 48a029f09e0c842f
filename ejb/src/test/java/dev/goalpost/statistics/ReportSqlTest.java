package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.statistics.ReportSql.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportSqlTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final String EVIL = "x'; drop table leads; --";
  private static final Pattern TABLE = Pattern.compile("(?:from|join) (\\w+)");
  private static final Summand CUSTOM = Summand.custom("g0_sum", "amount", 77);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "day",
        "week,month",
        "spot",
        "campaign_id,geo",
        "geo,day,spot",
        "hour,manager"
      })
  void statementsReadTotalsSlicesAndSpotsAlone(String groupBy) {
    for (final var sql : statements(groupBy, Engine.MYSQL)) {
      assertThat(tables(sql))
          .isSubsetOf(
              "daily_traffic",
              "hourly_traffic",
              "daily_goals",
              "hourly_goals",
              "daily_waiting",
              "slices",
              "spots");
    }
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatACallerWroteIsAValueAndNeverText(Engine engine) {
    for (final var groupBy : List.of("", "day", "geo", "spot,hour", "ad_name,week")) {
      for (final var sql : statements(groupBy, engine)) {
        assertThat(sql.text()).doesNotContain("drop").doesNotContain("'");
        assertThat(sql.values()).contains(EVIL);
        assertThat(sql.text().chars().filter(one -> one == '?').count())
            .as(sql.text())
            .isEqualTo(sql.values().size());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "day", "campaign_id", "campaign_id,day"})
  void onlyWhatIsWantedIsAddedUp(String groupBy) {
    final var query = query(groupBy, null, Map.of());
    final var sql = sql(query, List.of(Summand.count("clicks")), null, Engine.MYSQL).page();

    assertThat(sql.text())
        .contains("sum(cast(clicks as double))")
        .doesNotContain("rebill", "_goals", "goal_id");
  }

  private static List<Sql> statements(String groupBy, Engine engine) {
    final var query =
        query(groupBy, "-clicks", Map.of("spot", List.of(EVIL), "ad_name", List.of(EVIL, "")));
    final var sort = new ReportSort("clicks", true);
    final var sql = sql(query, List.of(Summand.count("clicks"), CUSTOM), sort, engine);
    return List.of(sql.page(), sql.all(), sql.total(), sql.waiting());
  }

  private static ReportSql sql(
      ReportQuery query, List<Summand> summands, ReportSort sort, Engine engine) {
    return new ReportSql(
        query, new ReportColumns(List.of()), summands, sort, new Totals(5, 3, engine));
  }

  private static ReportQuery query(String groupBy, String sort, Map<String, List<String>> filters) {
    final var groups = Stream.of(groupBy.split(",")).filter(key -> !key.isEmpty()).toList();
    return new ReportQuery(DAY, DAY, "event", groups, List.of(), filters, sort, 10, 0);
  }

  private static Set<String> tables(Sql sql) {
    return TABLE
        .matcher(sql.text())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
