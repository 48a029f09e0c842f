package dev.goalpost.delivery.adnetwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.delivery.DeliveryOutcome.Rejected;
import dev.goalpost.delivery.DeliveryOutcome.Skipped;
import dev.goalpost.delivery.DeliveryOutcome.Throttled;
import dev.goalpost.delivery.DeliveryOutcome.Unavailable;
import dev.goalpost.spot.PixelSetting;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every ad network keeps. A new one is done when its test extends this and passes. */
public abstract class AdNetworkContract {

  /** The network, with a base URL that nobody answers at. */
  protected abstract AdNetwork network();

  /** A report that the network takes, of a pixel whose every setting is set. */
  protected abstract Reports report();

  @Test
  void itsIdIsFitForApiAndTables() {
    assertThat(network().id()).matches("[a-z]{2,32}");
    assertThat(network().label()).isNotBlank();
  }

  @Test
  void aPixelHasAnIdentityAndACredential() {
    assertThat(network().settings()).anyMatch(each -> each.required() && !each.secret());
    assertThat(network().settings()).anyMatch(each -> each.required() && each.secret());
    assertThat(network().settings())
        .extracting(PixelSetting::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][a-z_]*"));
  }

  @Test
  void theExampleOfASettingIsValid() {
    assertThat(network().settings())
        .filteredOn(each -> !each.secret() && !each.example().contains(" "))
        .allMatch(each -> each.form().matcher(each.example()).matches());
  }

  @Test
  void itTakesItsOwnStandardEvents() {
    assertThat(network().standardEvents())
        .allMatch(name -> network().faultIn(name).isEmpty())
        .doesNotHaveDuplicates();
  }

  @Test
  void aLineBreakIsNoEventName() {
    assertThat(network().faultIn("a\nb")).isPresent();
  }

  @Test
  void itsLimitsAreUsable() {
    assertThat(network().largestBatch()).isPositive();
    assertThat(network().gathering(3).isNegative()).isFalse();
    assertThat(network().horizon()).isPositive();
  }

  @Test
  void aReportThatCanBeSentMeetsNoObstacle() {
    assertThat(network().obstacle(report().build())).isEmpty();
  }

  @Test
  void anObstacleSaysWhy() {
    final var unknown = report().identifiers(Map.of()).sum(null).build();
    assertThat(network().obstacle(unknown).stream())
        .allMatch(why -> why instanceof Skipped || why instanceof Rejected)
        .allMatch(why -> !why.reason().isBlank());
  }

  @Test
  void theSameReportIsTheSameRequestEveryTime() {
    assertThat(shown(report().build())).isEqualTo(shown(report().build()));
  }

  @Test
  void nothingNullOrEmptyIsSent() {
    assertThat(shown(report().build())).doesNotContain("null", "\"\"", "[]", "{}");
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "0.1000, 0.1", "1000000000000000, 1000000000000000"})
  void amountsArePlainDecimals(final String sum, final String sent) {
    assertThat(shown(report().sum(sum).build())).containsPattern("[:,\"]" + sent + "[,}\"\n\r]");
  }

  @Test
  void aFullBatchIsOneCall() {
    final int most = Math.min(network().largestBatch(), 1_000);
    final var reports = IntStream.range(0, most).mapToObj(each -> report().build()).toList();
    assertThat(network().call(reports).shown().text()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aServerThatIsDownIsTriedAgain(final int status) {
    assertThat(outcome(status, "<html>Bad gateway</html>")).isInstanceOf(Unavailable.class);
  }

  @Test
  void whoTurnsAwayTooManyMayDoSoByAWebPage() {
    assertThat(outcome(429, "<html>Too many requests</html>")).isInstanceOf(Throttled.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "[]", "7", "null", "{}", "{\"error\":7}", "{\"code\":{}}", "<html>"})
  void noAnswerIsTooStrangeToClassify(final String body) {
    for (final int status : List.of(200, 204, 302, 400, 401, 403, 404, 420, 429, 500, 503)) {
      assertThatCode(() -> assertThat(outcome(status, body)).isNotNull())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void itSaysWhetherAPixelCanBeChecked() {
    final var check = network().check(report().build().pixel());
    if (check instanceof PixelCheck.Impossible impossible) {
      assertThat(impossible.reason()).isNotBlank();
    } else {
      assertThat(((PixelCheck.Possible) check).call().shown().url()).startsWith("http");
    }
  }

  /** What an answer means. */
  protected final DeliveryOutcome outcome(final int status, final String body) {
    return network()
        .call(List.of(report().build()))
        .meaning()
        .apply(new NetworkAnswer(status, "application/json", body, null));
  }

  /** The body of the request that makes the report. */
  protected final String shown(final Report report) {
    return network().call(List.of(report)).shown().text();
  }
}
