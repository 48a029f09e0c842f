package dev.goalpost.admin.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.statistics.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrillTest {

  private static final Days ALL = new Days(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));

  @ParameterizedTest
  @CsvSource({
    "day, 2026-11-23, from=2026-11-23&to=2026-11-23&group_by=hour",
    "week, 2026-W48, from=2026-11-23&to=2026-11-29&group_by=day",
    "week, 2026-W53, from=2026-12-28&to=2027-01-03&group_by=day",
    "month, 2028-02, from=2028-02-01&to=2028-02-29&group_by=day",
    "campaign_name, A & B, period=today&campaign_name=A+%26+B&group_by=adset_name"
  })
  void aGroupIsLookedIntoByWhatIsFiner(
      final String grouping, final String value, final String query) {
    assertThat(into(List.of(grouping), Map.of(grouping, value), 0)).isEqualTo(query);
  }

  @Test
  void whatIsMissingIsLookedIntoToo() {
    final var group = new HashMap<String, String>();
    group.put("geo", null);

    assertThat(into(List.of("geo"), group, 0))
        .isEqualTo("period=today&geo=&group_by=campaign_name");
  }

  @Test
  void furtherGroupingsStay() {
    assertThat(
            into(
                List.of("spot", "geo", "day"),
                Map.of("spot", "abc", "geo", "DE", "day", "2026-11-23"),
                0))
        .isEqualTo("period=today&spot=abc&group_by=geo,day");
  }

  @Test
  void aDeeperGroupIsWithinThoseBeforeIt() {
    assertThat(into(List.of("spot", "geo"), Map.of("spot", "abc", "geo", "DE"), 1))
        .isEqualTo("period=today&spot=abc&geo=DE&group_by=campaign_name");
  }

  @Test
  void aWeekThatIsNotAllInTheReportIsLookedIntoAsFarAsItIs() {
    final var days = new Days(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 27));
    final var address = ReportAddress.parse("period=custom");

    assertThat(Drill.into(address, days, List.of("week"), Map.of("week", "2026-W48"), 0).query())
        .isEqualTo("from=2026-11-25&to=2026-11-27&group_by=day");
  }

  @Test
  void anHourIsTheFinest() {
    assertThat(
            Drill.into(
                ReportAddress.parse("period=today"),
                ALL,
                List.of("hour"),
                Map.of("hour", "2026-11-23T14:00"),
                0))
        .isNull();
  }

  private static String into(
      final List<String> groupings, final Map<String, String> group, final int depth) {
    final var address = ReportAddress.parse("period=today&sort=-clicks&page=3");
    return Drill.into(address, ALL, groupings, group, depth).query();
  }
}
