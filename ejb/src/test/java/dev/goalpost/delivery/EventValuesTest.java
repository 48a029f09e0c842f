package dev.goalpost.delivery;

import static dev.goalpost.delivery.EventBuilder.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.macro.Macro;
import dev.goalpost.macro.Macro.Known;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventValuesTest {

  @ParameterizedTest
  @CsvSource({
    "action, dep",
    "event_id, 7",
    "sum, 50.5",
    "currency, EUR",
    "player_id, p9",
    "ts, 1789992000",
    "spot, a1b2c3d4",
    "click_id, click-1",
    "cl_id, cl-1",
    "user_id, 4711",
    "username, anna",
    "name, Anna B.",
    "geo, DE",
    "manager, Olga",
    "advert__pixel, px",
    "advert__campaign_id, c1",
    "advert__adset_id, s1",
    "advert__ad_id, a1",
    "advert__campaign_name, C 1",
    "advert__adset_name, S 1",
    "advert__ad_name, A 1",
    "advert__placement, feed",
    "advert__site_source_name, fb",
    "advert__landing_id, l1"
  })
  void everyMacroHasItsValue(final String token, final String value) {
    assertThat(valueOf(token, event())).isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource
  void noMacroIsForgotten(final Known macro) {
    assertThat(EventValues.of(event().build()).apply(macro)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100.0000, 100", "0.0000, 0", "-0.5000, -0.5", "1E+3, 1000", ","})
  void aSumIsAPlainDecimal(final String sum, final String shown) {
    assertThat(valueOf("sum", event().sum(sum))).isEqualTo(shown);
  }

  @Test
  void theEventsParametersGoBeforeTheLeads() {
    final var event = event().params(Map.of("a", "1")).leadParams(Map.of("a", "2", "b", "3"));

    assertThat(valueOf("params__a", event)).isEqualTo("1");
    assertThat(valueOf("params__b", event)).isEqualTo("3");
    assertThat(valueOf("params__A", event)).isNull();
  }

  @Test
  void whoHasNoManagerOfTheirOwnHasTheSpots() {
    final var lonely = event().manager(null).build();

    assertThat(new EventValues(lonely, "Ivan").apply(Known.MANAGER)).isEqualTo("Ivan");
    assertThat(new EventValues(event().build(), "Ivan").apply(Known.MANAGER)).isEqualTo("Olga");
    assertThat(EventValues.of(lonely).apply(Known.MANAGER)).isNull();
  }

  private static String valueOf(final String token, final EventBuilder event) {
    return EventValues.of(event.build()).apply(Macro.named(token).orElseThrow());
  }
}
