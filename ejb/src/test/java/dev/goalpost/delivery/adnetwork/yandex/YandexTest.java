package dev.goalpost.delivery.adnetwork.yandex;

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
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files, reviewed against Yandex' page.
 *
 * @see <a href="https://yandex.com/support/metrica/data/offline-params.html">Preparing the file</a>
 */
class YandexTest extends AdNetworkContract {

  private static final String CLIENT_ID = "1640995200123456789";

  @Override
  protected AdNetwork network() {
    return new Yandex(
        new RestClients(),
        URI.create("http://127.0.0.1:9"),
        "60",
        Clock.fixed(Reports.NOON, ZoneOffset.UTC));
  }

  @Override
  protected Reports report() {
    return Reports.at("yandex")
        .eventName("deposit")
        .settings(Map.of("counter_id", "12345678", "token", "secret-token"))
        .identifiers(Map.of("ym_client_id", CLIENT_ID, "yclid", "77"));
  }

  @Test
  void aFileOfVisitorsByClientId() {
    final var call =
        network().call(List.of(report().build(), report().sum(null).eventName("reg").build()));
    assertThat(call.shown().body())
        .isEqualTo(
            """
            ClientId,Target,DateTime,Price,Currency
            1640995200123456789,deposit,1789992000,12.5,EUR
            1640995200123456789,reg,1789992000,,
            """);
    assertThat(call.shown().url())
        .isEqualTo(
            "http://127.0.0.1:9/management/v1/counter/12345678/offline_conversions/upload"
                + "?client_id_type=CLIENT_ID");
    assertThat(call.shown().headers()).containsEntry("Authorization", "OAuth secret-token");
  }

  @Test
  void aFileOfVisitorsByClickId() {
    final var call = network().call(List.of(report().identifiers(Map.of("yclid", "7700")).build()));
    assertThat(call.shown().body().toString())
        .startsWith("Yclid,Target,")
        .contains("\n7700,deposit,");
    assertThat(call.shown().url()).endsWith("?client_id_type=YCLID");
  }

  @Test
  void aFileOfUsersByTheSitesOwnId() {
    final var report = report().identifiers(Map.of()).params(Map.of("ym_user_id", " u-7 ")).build();
    final var call = network().call(List.of(report));
    assertThat(call.shown().body().toString())
        .startsWith("UserId,Target,")
        .contains("\nu-7,deposit,");
    assertThat(call.shown().url()).endsWith("?client_id_type=USER_ID");
  }

  @Test
  void visitorsOfTwoKindsNeverShareAFile() {
    final var byClient = network().batchKey(report().build());
    final var byClick = network().batchKey(report().identifiers(Map.of("yclid", "7700")).build());
    assertThat(byClient).isNotEqualTo(byClick);
  }

  @ParameterizedTest
  @CsvSource({"abc", "'12 34'", "1.2", "'=1'"})
  void whatIsNoIdOfYandexIsNobody(final String id) {
    assertThat(network().obstacle(report().identifiers(Map.of("ym_client_id", id)).build()))
        .get()
        .satisfies(why -> assertThat(OutcomeCode.of(why)).isEqualTo("skipped"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | {\"uploading\":{\"id\":1,\"status\":\"UPLOADED\"}} | accepted",
        "200 | {\"code\":403,\"message\":\"Invalid oauth_token\"} | credentials_invalid",
        "401 | {\"code\":401,\"message\":\"m\"} | credentials_invalid",
        "403 | {\"errors\":[{\"error_type\":\"access_denied\"}],\"code\":403} | credentials_invalid",
        "400 | {\"errors\":[{\"error_type\":\"invalid_parameter\"}],\"code\":400} | rejected",
        "404 | {\"code\":404} | rejected",
        "420 | {\"code\":420,\"message\":\"quota\"} | throttled",
        "429 | {\"code\":429} | throttled",
        "503 | {\"code\":503} | unavailable",
        "504 | {\"code\":504} | unavailable",
        "200 | {\"uploading\":7} | unavailable",
        "200 | <html> | unavailable"
      })
  void anAnswerMeansWhatItsCodeSays(final int status, final String body, final String outcome) {
    assertThat(OutcomeCode.of(outcome(status, body))).isEqualTo(outcome);
  }

  @Test
  void aReasonQuotesYandexAndItsCodes() {
    assertThat(
            outcome(
                    400,
                    "{\"errors\":[{\"error_type\":\"invalid_parameter\",\"message\":\"x\"}],"
                        + "\"code\":400,\"message\":\"Wrong column\"}")
                .reason())
        .isEqualTo("Wrong column (code 400, invalid_parameter)");
  }

  @Test
  void aPixelIsCheckedByReadingItsCounter() {
    final var check = (PixelCheck.Possible) network().check(report().build().pixel());
    assertThat(check.call().shown().method()).isEqualTo("GET");
    assertThat(check.call().shown().url()).endsWith("/management/v1/counter/12345678");
    assertThat(
            OutcomeCode.of(
                check
                    .call()
                    .meaning()
                    .apply(new NetworkAnswer(200, null, "{\"counter\":{\"id\":1}}", null))))
        .isEqualTo("accepted");
  }

  @Test
  void eventsGatherForAsLongAsIsConfigured() {
    assertThat(network().gathering(3)).isEqualTo(Duration.ofSeconds(60));
  }
}
