package dev.goalpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.lead.Advert;
import dev.goalpost.lead.LeadFacts;
import dev.goalpost.macro.Macro;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroValuesTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.999Z");

  @ParameterizedTest
  @CsvSource({
    "action, dep",
    "user_id, 4711",
    "username, anna",
    "name, Anna K.",
    "click_id, c1",
    "cl_id, k9",
    "advert__pixel, px",
    "advert__campaign_id, ci",
    "advert__adset_id, si",
    "advert__ad_id, ai",
    "advert__campaign_name, cn",
    "advert__adset_name, sn",
    "advert__ad_name, an",
    "advert__placement, pl",
    "advert__site_source_name, fb",
    "advert__landing_id, la",
    "geo, PT",
    "event_id, 77",
    "player_id, p5",
    "currency, EUR",
    "ts, 1795608000",
    "spot, SPOTcode",
    "manager, Max",
    "params__sub1, of the postback",
    "params__sub2, of the lead"
  })
  void everyMacroStandsForItsFact(final String token, final String value) {
    assertThat(values("12.5").apply(Macro.named(token).orElseThrow())).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"50, 50", "50.0000, 50", "1E+3, 1000", "0.1000, 0.1", "-5.50, -5.5", "0.000, 0"})
  void theSumIsAPlainDecimalWithoutTrailingZeros(final String sum, final String shown) {
    assertThat(values(sum).apply(Macro.Known.SUM)).isEqualTo(shown);
  }

  @Test
  void whatIsNotKnownIsNull() {
    assertThat(values(null).apply(Macro.Known.SUM)).isNull();
    assertThat(values(null).apply(new Macro.Parameter("Sub1"))).isNull();
  }

  private static MacroValues values(final String sum) {
    return new MacroValues(
        new Event(
            77,
            0,
            40,
            "dep",
            50,
            "SPOTcode",
            lead(),
            sum == null ? null : new BigDecimal(sum),
            "EUR",
            "p5",
            null,
            NOON,
            NOON,
            Map.of("sub1", "of the postback")));
  }

  private static LeadFacts lead() {
    return new LeadFacts(
        1,
        "c1",
        "k9",
        "4711",
        "anna",
        "Anna K.",
        "PT",
        "Max",
        "p1",
        new Advert("px", "ci", "si", "ai", "cn", "sn", "an", "pl", "fb", "la"),
        Map.of(),
        Map.of("sub1", "hidden", "sub2", "of the lead"),
        NOON);
  }
}
