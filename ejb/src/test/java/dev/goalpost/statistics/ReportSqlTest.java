package dev.goalpost.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.statistics.ReportSql.Totals;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
              "daily_traffic_of_all_slices",
              "daily_traffic_of_campaigns",
              "daily_traffic_of_countries",
              "hourly_traffic",
              "hourly_traffic_of_all_slices",
              "daily_goals",
              "daily_goals_of_all_slices",
              "daily_goals_of_campaigns",
              "daily_goals_of_countries",
              "hourly_goals",
              "hourly_goals_of_all_slices",
              "daily_waiting",
              "slices",
              "slice_outlines",
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

  @ParameterizedTest
  @ValueSource(strings = {"", "day", "geo,day", "week,geo", "month"})
  void hoursAreLookedForAmongHoursAndGroupedByWhatHoldsThem(String groupBy) {
    final var query = query(groupBy, null, Map.of("hour", List.of("2026-11-23T14:00")));
    final var sql = sql(query, List.of(Summand.count("clicks")), null, Engine.MYSQL);

    assertThat(sql.page().text())
        .contains("hourly_traffic", "(d.local_hour >= ? and d.local_hour < ?)")
        .doesNotContain("daily_", "local_day", "group by d.local_hour", "k.slot");
    assertThat(sql.page().values())
        .contains(LocalDateTime.parse("2026-11-23T14:00"), LocalDateTime.parse("2026-11-23T15:00"));
    assertThat(sql.waiting().values()).contains(DAY, DAY.plusDays(1));
  }

  @ParameterizedTest
  @CsvSource({
    "'', daily_traffic_of_all_slices, daily_goals_of_all_slices",
    "'week,month', daily_traffic_of_all_slices, daily_goals_of_all_slices",
    "'goal,day', daily_traffic_of_all_slices, daily_goals_of_all_slices",
    "hour, hourly_traffic_of_all_slices, hourly_goals_of_all_slices",
    "campaign_name, daily_traffic_of_campaigns, daily_goals_of_campaigns",
    "'week,campaign_id', daily_traffic_of_campaigns, daily_goals_of_campaigns",
    "geo, daily_traffic_of_countries, daily_goals_of_countries",
    "'campaign_id,geo,day', daily_traffic_of_countries, daily_goals_of_countries",
    "spot, daily_traffic, daily_goals",
    "'campaign_id,ad_id', daily_traffic, daily_goals",
    "'campaign_id,hour', hourly_traffic, hourly_goals",
    "'geo,hour', hourly_traffic, hourly_goals"
  })
  void slicesAreReadOnlyWhereTheyMatter(String groupBy, String traffic, String goals) {
    final var sql = sql(query(groupBy, null, Map.of()), List.of(CUSTOM), null, Engine.MYSQL);

    assertThat(tables(sql.page()))
        .contains(traffic, goals)
        .filteredOn(table -> table.contains("ly_"))
        .containsOnly(traffic, goals);
  }

  @Test
  void aReportWithoutColumnsIsStillOneRow() {
    final var sql = sql(query("", null, Map.of()), List.of(), null, Engine.MYSQL);

    assertThat(List.of(sql.page(), sql.all(), sql.total()))
        .allMatch(statement -> statement.text().contains("count(*)"));
  }

  @Test
  void whatWaitsIsThatOfTheGoalsWhichAreAskedFor() {
    final var all = sql(query("", null, Map.of()), List.of(), null, Engine.MYSQL).waiting();
    final var ofGoals =
        sql(query("", null, Map.of("goal", List.of("dep", EVIL))), List.of(), null, Engine.MYSQL)
            .waiting();

    assertThat(all.text()).doesNotContain("goal");
    assertThat(ofGoals.text()).contains("d.goal_id in").doesNotContain("drop");
    assertThat(ofGoals.values()).contains("dep", EVIL);
  }

  @Test
  void whatAllComesToIsReadWithoutSlicesUnlessTheyAreFiltered() {
    final var all = sql(query("geo", null, Map.of()), List.of(CUSTOM), null, Engine.MYSQL);
    final var some =
        sql(query("day", null, Map.of("geo", List.of("PT"))), List.of(CUSTOM), null, Engine.MYSQL);

    assertThat(tables(all.total()))
        .containsOnly("daily_traffic_of_all_slices", "daily_goals_of_all_slices");
    assertThat(tables(some.total()))
        .contains("daily_traffic_of_countries", "daily_goals_of_countries", "slices");
  }

  @ParameterizedTest
  @CsvSource({
    "MYSQL, campaign_id, 10000, true",
    "MYSQL, ad_name, 10000, true",
    "MYSQL, campaign_id, 10001, false",
    "MYSQL, geo, 10, false",
    "H2, campaign_id, 10, false"
  })
  void theGroupsOfAPageAreFoundFirstWhereFewRowsFallIntoEach(
      Engine engine, String fact, int limit, boolean found) {
    final var query =
        new ReportQuery(
            DAY, DAY, "event", List.of(fact, "day"), List.of(), Map.of(), null, limit, 0);

    final var page = sql(query, List.of(Summand.count("clicks")), null, engine).page();

    assertThat(page.text().contains(" k straight_join ")).isEqualTo(found);
    assertThat(page.values()).contains(limit);
  }

  /** Else H2 may go through the totals once for each slice. */
  @ParameterizedTest
  @ValueSource(strings = {"campaign_name", "geo,day", "spot,week", "goal,campaign_id"})
  void onH2EachTotalLooksUpItsSliceByItsId(String groupBy) {
    final var query = query(groupBy, null, Map.of("spot", List.of("a")));
    final var sql = sql(query, List.of(CUSTOM), null, Engine.H2);

    for (final var statement : List.of(sql.page(), sql.all(), sql.total(), sql.waiting())) {
      assertThat(statement.text())
          .contains(" d left join (select s.id", "m.id is not null")
          .doesNotContain("dense_rank", "straight_join")
          .doesNotContainPattern("(?<!left) join (?!\\(select 0)");
    }
  }

  @Test
  void severalDaysAreSoManyRangesOfTheSameTable() {
    final var days = List.of("2026-11-20", "2026-11-22");
    final var query =
        new ReportQuery(
            DAY.minusDays(9),
            DAY,
            "event",
            List.of("geo", "day"),
            List.of(),
            Map.of("day", days),
            null,
            10,
            0);
    final var sql = sql(query, List.of(Summand.count("clicks")), null, Engine.H2);

    assertThat(sql.page().text())
        .contains("(d.local_day >= ? and d.local_day < ? or d.local_day >= ? and d.local_day < ?)")
        .doesNotContain("hourly_");
  }

  @Test
  void countriesMayBeWrittenSmall() {
    final var query = query("", null, Map.of("geo", List.of("pt"), "ad_name", List.of("pt")));

    assertThat(sql(query, List.of(Summand.count("clicks")), null, Engine.H2).all().values())
        .contains("PT", "pt");
  }

  @Test
  void whereNoTimeIsLeftNothingIsFound() {
    final var query = query("day", null, Map.of("month", List.of("2026-10")));

    assertThat(sql(query, List.of(Summand.count("clicks")), null, Engine.H2).all().text())
        .contains("1 = 0");
  }

  private static List<Sql> statements(String groupBy, Engine engine) {
    final var query =
        query(
            groupBy,
            "-clicks",
            Map.of(
                "spot", List.of(EVIL),
                "ad_name", List.of(EVIL, ""),
                "hour", List.of("2026-11-23T04:00", "2026-11-23T14:00")));
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
