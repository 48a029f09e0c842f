package dev.goalpost.delivery.adnetwork.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.OutcomeCode;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.AdNetworkContract;
import dev.goalpost.delivery.adnetwork.NetworkAnswer;
import dev.goalpost.delivery.adnetwork.PixelCheck;
import dev.goalpost.delivery.adnetwork.Reports;
import dev.goalpost.delivery.adnetwork.RestClients;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Payloads, reviewed against Google's page.
 *
 * @see <a
 *     href="https://developers.google.com/analytics/devguides/collection/protocol/ga4/reference">Reference</a>
 */
class GoogleTest extends AdNetworkContract {

  private static final Map<String, String> CLIENT = Map.of("ga_client_id", "555.123");

  @Override
  protected AdNetwork network() {
    return new Google(
        new RestClients(),
        URI.create("http://127.0.0.1:9"),
        Clock.fixed(Reports.NOON, ZoneOffset.UTC));
  }

  @Override
  protected Reports report() {
    return Reports.at("google")
        .eventName("purchase")
        .settings(Map.of("measurement_id", "G-ABC123DEF4", "api_secret", "secret/value"))
        .identifiers(CLIENT);
  }

  @Test
  void aPurchase() {
    assertThat(shown(report().build()))
        .isEqualTo(
            """
            {"client_id":"555.123","timestamp_micros":1789992000750000,"events":[{\
            "name":"purchase","params":{"engagement_time_msec":1,"transaction_id":"tx1",\
            "value":12.5,"currency":"EUR"}}]}""");
  }

  @Test
  void aRegistrationInAKnownSession() {
    final var report =
        report()
            .eventName("sign_up")
            .sum(null)
            .identifiers(Map.of("ga_client_id", "555.123", "ga_session_id", "1789991000"))
            .build();
    assertThat(shown(report))
        .isEqualTo(
            """
            {"client_id":"555.123","timestamp_micros":1789992000750000,"events":[{\
            "name":"sign_up","params":{"session_id":"1789991000","engagement_time_msec":1,\
            "transaction_id":"tx1"}}]}""");
  }

  @Test
  void eventsOfOneHitKeepTheirOwnTimes() {
    final var first = report().occurredAt(Reports.NOON.minusSeconds(5)).build();
    final var second = report().build();
    assertThat(network().call(List.of(first, second)).shown().body().toString())
        .contains("timestampMicros=1789991995750000, events")
        .contains("timestampMicros=null", "timestampMicros=1789992000750000]");
  }

  @Test
  void theAddressNamesThePixel() {
    assertThat(network().call(List.of(report().build())).shown().url())
        .isEqualTo(
            "http://127.0.0.1:9/mp/collect?measurement_id=G-ABC123DEF4&api_secret=secret%2Fvalue");
  }

  @Test
  void aTransactionWithoutUsableNameIsNamedAfterTheEvent() {
    assertThat(shown(report().txid("x".repeat(101)).build()))
        .contains("\"transaction_id\":\"913315514070046606\"");
    assertThat(shown(report().txid(null).build()))
        .contains("\"transaction_id\":\"913315514070046606\"");
    assertThat(shown(report().txid("x".repeat(100)).build()))
        .contains("\"transaction_id\":\"" + "x".repeat(100) + "\"");
  }

  @Test
  void whoeverGtagDoesNotKnowIsSkipped() {
    assertThat(network().obstacle(report().identifiers(Map.of()).build()))
        .get()
        .satisfies(why -> assertThat(OutcomeCode.of(why)).isEqualTo("skipped"))
        .satisfies(why -> assertThat(why.reason()).contains("ga_client_id"));
  }

  @ParameterizedTest
  @CsvSource({
    "555.123, 555.123",
    "GA1.1.1234567890.1690000000, 1234567890.1690000000",
    "GA1.2.1234567890.1690000000, 1234567890.1690000000"
  })
  void theCookieHoldsTheClient(final String stored, final String sent) {
    final var report = report().identifiers(Map.of("ga_client_id", stored)).build();
    assertThat(Hits.clientId(report)).contains(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "555", "555.123.1", "GA1.1.555", "555.x"})
  void whatGtagCannotHaveMadeIsNoClient(final String stored) {
    final var report = report().identifiers(Map.of("ga_client_id", stored)).build();
    assertThat(network().obstacle(report)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "1690000000, 1690000000",
    "GS1.1.1690000000.5.1.1690000100.0.0.0, 1690000000",
    "GS2.1.s1690000000$o5$g1$t1690000100, 1690000000",
    "none at all,"
  })
  void theCookieHoldsTheSession(final String stored, final String sent) {
    final var identifiers = Map.of("ga_client_id", "555.123", "ga_session_id", stored);
    final var shown = shown(report().identifiers(identifiers).build());
    if (sent == null) {
      assertThat(shown).doesNotContain("session_id");
    } else {
      assertThat(shown).contains("\"session_id\":\"" + sent + "\"");
    }
  }

  @Test
  void onlyEventsOfOneClientGoTogether() {
    final var one = network().batchKey(report().build());
    final var other =
        network().batchKey(report().identifiers(Map.of("ga_client_id", "555.124")).build());
    assertThat(one).isEqualTo(network().batchKey(report().sum("9").build())).isNotEqualTo(other);
    assertThat(network().largestBatch()).isEqualTo(25);
  }

  @ParameterizedTest
  @CsvSource({
    "200, '', accepted",
    "204, '', accepted",
    "200, '{}', accepted",
    "200, '<html>Log in</html>', unavailable",
    "302, '', unavailable",
    "400, '', rejected",
    "413, '', rejected",
    "408, '', unavailable",
    "429, '', throttled",
    "500, '', unavailable",
    "503, '<html>', unavailable"
  })
  void anAnswerMeansWhatItsStatusSays(final int status, final String body, final String outcome) {
    assertThat(OutcomeCode.of(outcome(status, body))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"validationMessages\":[]} | accepted",
        "200 | {\"validationMessages\":[{\"description\":\"Wrong\"}]} | rejected",
        "200 | {} | unavailable",
        "500 | <html> | unavailable"
      })
  void aCheckIsDecidedByTheMessagesOfTheDebugAddress(
      final int status, final String body, final String outcome) {
    final var check = (PixelCheck.Possible) network().check(report().build().pixel());
    assertThat(check.call().shown().url()).contains("/debug/mp/collect?");
    assertThat(
            OutcomeCode.of(
                check.call().meaning().apply(new NetworkAnswer(status, null, body, null))))
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_sale",
        "ga_sale",
        "google_sale",
        "gtag.sale",
        "firebase_sale",
        "session_start",
        "first_visit",
        "in_app_purchase",
        "app_store_refund",
        "app_store_subscription_paused",
        "1sale",
        "sale!",
        "a sale",
        "",
        "a2345678901234567890123456789012345678901"
      })
  void namesThatGoogleKeepsOrCannotReadAreRefused(final String name) {
    assertThat(network().faultIn(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sale", "Sale_2", "a234567890123456789012345678901234567890"})
  void otherNamesAreTaken(final String name) {
    assertThat(network().faultIn(name)).isEmpty();
  }
}
