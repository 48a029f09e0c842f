package dev.goalpost.delivery.adnetwork.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.OutcomeCode;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.AdNetworkContract;
import dev.goalpost.delivery.adnetwork.Reports;
import dev.goalpost.delivery.adnetwork.RestClients;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Payloads, reviewed against Meta's pages.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/server-event">Server
 *     events</a>
 * @see <a
 *     href="https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc">fbp
 *     and fbc</a>
 */
class FacebookTest extends AdNetworkContract {

  private static final Map<String, String> WEB =
      Map.of(
          "user_agent",
          "Mozilla/5.0",
          "page_url",
          "https://shop.example/?a=1",
          "ip",
          "203.0.113.7");

  @Override
  protected AdNetwork network() {
    return new Facebook(
        new RestClients(),
        URI.create("http://127.0.0.1:9"),
        "v25.0",
        Clock.fixed(Reports.NOON, ZoneOffset.UTC));
  }

  @Override
  protected Reports report() {
    return Reports.at("facebook")
        .settings(Map.of("pixel_id", "1234567890", "access_token", "secret-token"));
  }

  @Test
  void aPurchaseOnAWebsite() {
    final var report =
        report()
            .identifiers(WEB)
            .params(Map.of("email", "John_Smith@gmail.com", "phone", "+1 (650) 555-1212"))
            .build();
    assertThat(shown(report))
        .isEqualTo(
            """
            {"data":[{"event_name":"Purchase","event_time":1789992000,\
            "event_id":"913315514070046606","action_source":"website",\
            "event_source_url":"https://shop.example/?a=1","user_data":{\
            "em":["62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f"],\
            "ph":["e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176"],\
            "country":["959a45d44e6fcf58361ed004681556fe50129f2109e817dec098c00c9e5d2578"],\
            "external_id":["de650d61f5bd166a91f8ccec3158297db18b9d50eaedca238cd29dc3a214a916"],\
            "client_ip_address":"203.0.113.7","client_user_agent":"Mozilla/5.0"},\
            "custom_data":{"value":12.5,"currency":"EUR"}}],"access_token":"secret-token"}""");
  }

  @Test
  void allThatIsKnownOfAPerson() {
    final var report =
        report()
            .identifiers(Map.of("fbp", "fb.1.1596403881668.1116446470", "ttp", "of-another"))
            .params(
                Map.of(
                    "fn", " John ",
                    "last_name", "SMITH",
                    "birthday", "1997-02-16",
                    "gender", "Female",
                    "city", "San Francisco",
                    "st", "CA",
                    "zip", "94035-1234"))
            .build();
    assertThat(shown(report))
        .contains(
            """
            "user_data":{\
            "fn":["96d9632f363564cc3032521409cf22a852f2032eec099ed5967c0d000cec607a"],\
            "ln":["6627835f988e2c5e50533d491163072d3f4f41f5c8b04630150debb3722ca2dd"],\
            "db":["01acdbf6ec7b4f478a225f1a246e5d6767eeab1a7ffa17f025265b5b94f40f0c"],\
            "ge":["252f10c83610ebca1a059c0bae8255eba2f95be4d1d7bcfa89d7248a82d9f111"],\
            "ct":["1a6bd4d9d79dc0a79b53795c70d3349fa9e38968a3fbefbfe8783efb1d2b6aac"],\
            "st":["6959097001d10501ac7d54c0bdb8db61420f658f2922cc26e46d536119a31126"],\
            "zp":["1794327a4d443904421f5ca1f3d72d0a62ba2f0770d80755ec2220fc0efb052e"],\
            "country":[\"""");
    assertThat(shown(report)).contains("\"fbp\":\"fb.1.1596403881668.1116446470\"}");
  }

  @Test
  void aStatusThatIsCalledStIsNoState() {
    assertThat(shown(report().params(Map.of("st", "approved")).build())).doesNotContain("\"st\"");
  }

  @ParameterizedTest
  @CsvSource({
    "fb.1.1789991940000.AbC, fb.1.1789991940000.AbC",
    "fb.1.1789991940000.AbC.AQ, fb.1.1789991940000.AbC.AQ",
    "fb.1.1700000000000.AbC,",
    "fb.1.1789992599000.AbC,",
    "fb.3.1789991940000.AbC, fb.3.1789991940000.AbC",
    "fb.1.1789991940000.A.b.C, fb.1.1789991940000.A.b.C",
    "rubbish,"
  })
  void aClickCookieIsSentAsItIsIfTheClickFits(final String stored, final String sent) {
    assertThat(ClickCookie.of(report().identifiers(Map.of("fbc", stored)).build()).orElse(null))
        .isEqualTo(sent);
  }

  @Test
  void aClickCookieIsMadeOfTheClick() {
    final var report = report().identifiers(Map.of("fbclid", "IwAR_Case-Sensitive"));
    assertThat(ClickCookie.of(report.build())).contains("fb.1.1789991940750.IwAR_Case-Sensitive");
    assertThat(ClickCookie.of(report.clickedAt(Reports.NOON.minus(Duration.ofDays(91))).build()))
        .isEmpty();
  }

  @Test
  void aStoredClickCookieThatIsNoneHidesNoClick() {
    final var report =
        report().identifiers(Map.of("fbc", "rubbish", "fbclid", "IwAR.with.dots")).build();
    assertThat(ClickCookie.of(report)).contains("fb.1.1789991940750.IwAR.with.dots");
  }

  @ParameterizedTest
  @CsvSource({
    ",true,website",
    ",false,chat",
    "website,true,website",
    "website,false,chat",
    "app,false,app",
    "chat,true,chat"
  })
  void anEventHappenedWhereItCanHave(
      final String configured, final boolean fromWeb, final String sent) {
    final var settings = new HashMap<String, String>();
    if (configured != null) {
      settings.put("action_source", configured);
    }
    final var report = report().settings(settings).identifiers(fromWeb ? WEB : Map.of());
    assertThat(ServerEvents.actionSource(report.build())).isEqualTo(sent);
  }

  @Test
  void aPurchaseNeedsAValue() {
    assertThat(network().obstacle(report().sum(null).build())).isPresent();
    assertThat(network().obstacle(report().eventName("Lead").sum(null).build())).isEmpty();
  }

  @Test
  void thePartnersClockMayBeAhead() {
    final Instant ahead = Reports.NOON.plusSeconds(200);
    assertThat(report().occurredAt(ahead).build().unixSeconds())
        .isEqualTo(Reports.NOON.getEpochSecond());
  }

  @Test
  void eventsOnTrialGoAlone() {
    final var settings = Map.of("test_event_code", "TEST1");
    assertThat(network().batchKey(report().settings(settings).build())).isNull();
    assertThat(network().batchKey(report().build())).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "190, false, credentials_invalid",
    "102, false, credentials_invalid",
    "1, false, unavailable",
    "2, false, unavailable",
    "21009, false, unavailable",
    "4, false, throttled",
    "17, false, throttled",
    "341, false, throttled",
    "368, false, throttled",
    "613, false, throttled",
    "80000, false, throttled",
    "80014, false, throttled",
    "80015, false, rejected",
    "3, false, rejected",
    "10, false, rejected",
    "200, false, rejected",
    "299, false, rejected",
    "100, false, rejected",
    "100, true, unavailable"
  })
  void anErrorMeansWhatItsCodeSays(final int code, final boolean passing, final String outcome) {
    final var body =
        "{\"error\":{\"message\":\"m\",\"code\":%d,\"is_transient\":%s}}".formatted(code, passing);
    assertThat(OutcomeCode.of(outcome(400, body))).isEqualTo(outcome);
  }

  @Test
  void whatWasReceivedIsTaken() {
    assertThat(OutcomeCode.of(outcome(200, "{\"events_received\":1}"))).isEqualTo("accepted");
    assertThat(OutcomeCode.of(outcome(200, "{\"messages\":[]}"))).isEqualTo("unavailable");
    assertThat(OutcomeCode.of(outcome(200, "{\"events_received\":0}"))).isEqualTo("unavailable");
  }
}
