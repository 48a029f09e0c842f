package dev.goalpost.goal;

import static dev.goalpost.Refusals.assertRefused;
import static dev.goalpost.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.platform.OutboundAddresses;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No test asks a name server: hosts are literal addresses, or names that cannot exist. */
class ExternalPostbackChecksTest {

  private static final String URL = "url";

  private final ExternalPostbackChecks checks =
      new ExternalPostbackChecks(new OutboundAddresses(Optional.empty()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://8.8.8.8",
        "https://8.8.8.8:8443/postback?cid={cl_id}&sum={sum}",
        "HTTPS://8.8.8.8/{params__any name}/x#{event_id}",
        "https://[2606:4700::1111]/?a={action}",
        "https://tracker.invalid/?p={advert__campaign_name}",
        "https://a_b.tracker.invalid:8443/?p={sum}"
      })
  void anAddressWithMacrosAfterTheHostIsTaken(final String url) {
    assertThat(checked(url).url()).isEqualTo(url);
  }

  @Test
  void aHostInOtherLettersIsKeptAsNameServersKnowIt() {
    assertThat(checked("https://трекер.invalid:8443/?имя={sum}").url())
        .isEqualTo("https://xn--e1aaowdh.invalid:8443/?имя={sum}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://8.8.8.8/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "//8.8.8.8/",
        "8.8.8.8/x",
        "https:8.8.8.8",
        "https://",
        "https:///path",
        "https://user:pass@8.8.8.8/",
        "https://8.8.8.8:port/",
        "https://8.8.8.8:0/",
        "https://8.8.8.8:65536/",
        "https://8.8.8.8/a b",
        "https://8.8.8.8/%zz",
        "https://{action}.example/",
        "https://8.8.8.8:{sum}/",
        "{action}://8.8.8.8/",
        "https://8.8.8.8/{nope}",
        "https://8.8.8.8/{sum",
        "https://8.8.8.8/sum}",
        "https://8.8.8.8/{manager}",
        "https://8.8.8.8/{}",
        "https://8.8.8.8/{params__}"
      })
  void anythingElseIsRefused(final String url) {
    assertRefused(() -> checked(url), URL);
  }

  @Test
  void aHostIsNoLongerThanADestinationCanBeToldBy() {
    final var host = ("a".repeat(60) + ".").repeat(5) + "example";

    assertRefused(() -> checked("https://" + host + "/"), URL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://10.1.2.3/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[::ffff:0:10.0.0.1]/",
        "http://①⓪.0.0.1/",
        "http://10。0.0.1/",
        "http://localhost:8080/"
      })
  void privateAddressesAreRefusedHoweverWritten(final String url) {
    assertRefused(() -> checked(url), URL);
  }

  @Test
  void theOperatorCanAllowAPrivateAddress() {
    final var allowing =
        new ExternalPostbackChecks(new OutboundAddresses(Optional.of("127.0.0.0/8, 10.0.0.5")));
    assertThat(allowing.checked(postback("http://127.0.0.1:9090/x")).url())
        .isEqualTo("http://127.0.0.1:9090/x");
    assertRefused(() -> allowing.checked(postback("http://10.0.0.6/")), URL);
  }

  @ParameterizedTest
  @CsvSource({
    "https://8.8.8.8/{nope}, 16",
    "https://8.8.8.8/{sum}/{SUM}, 22",
    "https://8.8.8.8/?a={sum, 19",
    "https://8.8.8.8/sum}, 19",
    "https://8.8.8.8/{manager}, 16",
    "https://8.8.8.8:{sum}/, 16",
    "https://{action}.example/{sum}, 8",
    "https://{user_id}:x@8.8.8.8/, 8",
    "https://8.8.8.8/YOUR_KEY/postback, 16",
    "ftp://8.8.8.8/, 0",
    "//8.8.8.8/, 0",
    "{action}://8.8.8.8/, 0",
    "https:8.8.8.8, 6",
    "https:///path, 6",
    "https://8.8.8.8/a b, 17",
    "https://8.8.8.8/{sum}?a b, 23",
    "https://8.8.8.8/{params__ä b}/%zz, 30",
    "https://8.8.8.8/%zz, 16",
    "https://8.8 .8.8/, 8",
    "https://u:p@8.8.8.8/, 11",
    "https://8.8.8.8:99999/, 16"
  })
  void aFaultNamesItsPosition(final String url, final int position) {
    assertThat(refusalOf(() -> checked(url))).hasMessageContaining("position " + position + ".");
    assertThat(refusalOf(() -> checked(" \r\n" + url + " ")))
        .hasMessageContaining("position " + (position + 3) + ".");
  }

  @ParameterizedTest
  @EnumSource
  void aPresetIsRefusedUntilItIsFilledIn(final TrackerPreset preset) {
    assumeThat(preset).isNotEqualTo(TrackerPreset.BLANK);
    final var filledIn =
        preset.url().replace("YOUR_DOMAIN", "8.8.8.8").replace("YOUR_KEY", "a1b2c3");

    assertRefused(() -> checked(preset.url()), URL);
    assertThat(refusalOf(() -> checked("  " + preset.url())))
        .hasMessageContaining("YOUR_DOMAIN at position 10.");
    assertThat(checked(filledIn).url()).isEqualTo(filledIn);
  }

  @ParameterizedTest
  @CsvSource({"get,GET", "POST,POST", "' ',GET", ",GET"})
  void methodsAreGetAndPost(final String method, final String kept) {
    final var postback =
        new ExternalPostback("http://8.8.8.8/", method, null, null, null, null, null);
    assertThat(checks.checked(postback).method()).isEqualTo(kept);
  }

  @Test
  void otherMethodsAreRefused() {
    final var postback =
        new ExternalPostback("http://8.8.8.8/", "DELETE", null, null, null, null, null);
    assertRefused(() -> checks.checked(postback), "method");
  }

  private ExternalPostback checked(final String url) {
    return checks.checked(postback(url));
  }

  private static ExternalPostback postback(final String url) {
    return new ExternalPostback(url, null, null, null, null, null, null);
  }
}
