package dev.goalpost.delivery.adnetwork.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.OutcomeCode;
import dev.goalpost.delivery.adnetwork.AdNetwork;
import dev.goalpost.delivery.adnetwork.AdNetworkContract;
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
 * Payloads, reviewed against TikTok's page.
 *
 * @see <a href="https://business-api.tiktok.com/portal/docs?id=1771100865818625">Report events</a>
 */
class TikTokTest extends AdNetworkContract {

  @Override
  protected AdNetwork network() {
    return new TikTok(
        new RestClients(),
        URI.create("http://127.0.0.1:9"),
        Clock.fixed(Reports.NOON, ZoneOffset.UTC));
  }

  @Override
  protected Reports report() {
    return Reports.at("tiktok")
        .eventName("CompletePayment")
        .settings(Map.of("pixel_code", "C4AAAA", "access_token", "secret-token"));
  }

  @Test
  void aPaymentOnAWebsite() {
    final var report =
        report()
            .identifiers(
                Map.of("ttclid", "E.C.P.x", "ttp", "t1", "page_url", "https://shop.example/"))
            .params(Map.of("email", "John_Smith@gmail.com", "phone", "+1 (650) 555-1212"))
            .build();
    assertThat(shown(report))
        .isEqualTo(
            """
            {"event_source":"web","event_source_id":"C4AAAA","data":[{\
            "event":"CompletePayment","event_time":1789992000,"event_id":"913315514070046606",\
            "user":{"email":"62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f",\
            "phone":"1e231c66011e7a2d867a9cfae267a6aff103cf4913640b6e71a99850fc0ffbc8",\
            "external_id":"de650d61f5bd166a91f8ccec3158297db18b9d50eaedca238cd29dc3a214a916",\
            "ttclid":"E.C.P.x","ttp":"t1"},"page":{"url":"https://shop.example/"},\
            "properties":{"value":12.5,"currency":"EUR"}}]}""");
  }

  @Test
  void theBrowserAndThePageBefore() {
    final var report =
        report()
            .identifiers(
                Map.of(
                    "ip",
                    "203.0.113.7",
                    "user_agent",
                    "Mozilla/5.0",
                    "page_url",
                    "https://a.example/"))
            .params(Map.of("locale", "pt-BR", "referrer", "https://b.example/"))
            .build();
    assertThat(shown(report))
        .contains("\"ip\":\"203.0.113.7\",\"user_agent\":\"Mozilla/5.0\",\"locale\":\"pt-BR\"}")
        .contains("\"page\":{\"url\":\"https://a.example/\",\"referrer\":\"https://b.example/\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.7", "4294967296", "\"0\"", "null"})
  void whatIsNoCodeSaysNothing(final String code) {
    assertThat(OutcomeCode.of(outcome(200, "{\"code\":%s}".formatted(code))))
        .isEqualTo("unavailable");
  }

  @Test
  void theTokenIsAHeaderOfItsOwn() {
    final var headers = network().call(List.of(report().build())).shown().headers();
    assertThat(headers).containsEntry("Access-Token", "secret-token");
  }

  @ParameterizedTest
  @CsvSource({
    "0, accepted",
    "20001, accepted",
    "40100, throttled",
    "40001, credentials_invalid",
    "40105, credentials_invalid",
    "40002, rejected",
    "40007, rejected",
    "50000, unavailable",
    "50002, unavailable",
    "51000, unavailable"
  })
  void anAnswerMeansWhatItsCodeSays(final int code, final String outcome) {
    final var body = "{\"code\":%d,\"message\":\"m\"}".formatted(code);
    assertThat(OutcomeCode.of(outcome(200, body))).isEqualTo(outcome);
  }
}
