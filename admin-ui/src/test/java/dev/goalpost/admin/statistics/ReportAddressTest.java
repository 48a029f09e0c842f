package dev.goalpost.admin.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportAddressTest {

  @Test
  void whatItWritesIsWhatItReads() {
    final var query =
        "period=today&group_by=campaign_name,geo&title=clicks%3AA+%26+B&campaign_name=50%25&geo=";

    assertThat(ReportAddress.parse(query).query()).isEqualTo(query);
  }

  @Test
  void groupingsMayStandTogetherOrApart() {
    assertThat(address("group_by", "day,geo", "spot", "").all("group_by"))
        .containsExactly("day", "geo", "spot");
  }

  @Test
  void anEmptyFilterMeansWhatIsMissingAndNothingElseDoes() {
    final var address = ReportAddress.parse("geo=&sort=&landing_id=a&landing_id=b");

    assertThat(address.filters())
        .containsExactly(entry("geo", List.of("")), entry("landing_id", List.of("a", "b")));
    assertThat(address.first("sort", "none")).isEqualTo("none");
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(ReportAddress.parse("evil=1&period=today&done=x").query()).isEqualTo("period=today");
  }

  @Test
  void aTypedFilterIsOneMore() {
    final var parameters = new LinkedHashMap<String, String[]>();
    parameters.put("geo", new String[] {"DE"});
    parameters.put("filter_key", new String[] {"geo"});
    parameters.put("filter_value", new String[] {" AT "});

    assertThat(ReportAddress.of(parameters).query()).isEqualTo("geo=DE&geo=AT");
  }

  @Test
  void aChangeBeginsAtTheFirstPage() {
    assertThat(ReportAddress.parse("period=today&page=4").with("sort", "-clicks").query())
        .isEqualTo("period=today&sort=-clicks");
  }

  @Test
  void titlesAreByColumn() {
    assertThat(ReportAddress.parse("title=clicks:A:+B&title=cr:&title=x").titles())
        .isEqualTo(Map.of("clicks", "A: B"));
  }

  private static ReportAddress address(final String name, final String... values) {
    return ReportAddress.of(Map.of(name, values));
  }
}
