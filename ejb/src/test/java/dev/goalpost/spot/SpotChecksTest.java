package dev.goalpost.spot;

import static dev.goalpost.Refusals.assertRefused;
import static dev.goalpost.Refusals.refusalOf;
import static dev.goalpost.spot.SpotBuilder.spot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.platform.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotChecksTest {

  private final SpotChecks checks = new SpotChecks(List.of(new Network()));

  /** A network whose pixel has a number and a credential. */
  private static final class Network implements PixelNetwork {

    @Override
    public String id() {
      return "net";
    }

    @Override
    public String label() {
      return "Net";
    }

    @Override
    public List<PixelSetting> settings() {
      return List.of(
          PixelSetting.identity("pixel_id", "Pixel", "[0-9]{1,9}", "123"),
          PixelSetting.credential("access_token", "Token"),
          PixelSetting.optional("test_code", "Test code", "[A-Z]{1,9}", "TEST"));
    }
  }

  @Test
  void onlyWhatAPixelCannotBeWithoutMakesItAnotherOne() {
    assertThat(checks.isNeeded(new PixelValue("net", "access_token", "a"))).isTrue();
    assertThat(checks.isNeeded(new PixelValue("net", "test_code", "TEST"))).isFalse();
    assertThat(checks.isNeeded(new PixelValue("removed", "access_token", "a"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefgh", "ABCD1234", "1234567a", "a1234567"})
  void codesHaveEightCharactersAndALetter(final String code) {
    assertThat(checks.checked(spot().code(code).form()).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678", "abc", "abcdefghi", "abcd-123", "abcd 123", "äbcdefgh"})
  void otherCodesAreRefused(final String code) {
    assertRefused(() -> checks.checked(spot().code(code).form()), "code");
  }

  @Property(tries = 200)
  void aCodeIsMadeWhereNoneIsGiven() {
    assertThat(SpotCode.isValid(checks.checked(spot().code(null).form()).code())).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void aSpotNeedsAName(final String name) {
    assertRefused(() -> checks.checked(spot().name(name).form()), "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0b", "a\nb"})
  void aNameIsOneLine(final String name) {
    assertRefused(() -> checks.checked(spot().name(name).form()), "name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://t.me/bot?start=x",
        "http://shop.example/{click_id}/x?y={click_id}",
        "https://shop.example:8443"
      })
  void targetsAreWebAddresses(final String url) {
    assertThat(checks.checked(spot().targetUrl(url).form()).targetUrl()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t.me/bot",
        "javascript:alert(1)",
        "tg://resolve?domain=x",
        "https://",
        "http://a b",
        "https://t.me@evil.example/",
        "https://{click_id}.example/"
      })
  void otherTargetsAreRefused(final String url) {
    assertRefused(() -> checks.checked(spot().targetUrl(url).form()), "target_url");
  }

  @Test
  void aFaultOfARegistrationAddressIsWhereItWasSent() {
    final var spot = spot().registrationUrl("  https://partner.example/{nope}").form();

    assertThat(refusalOf(() -> checks.checked(spot))).hasMessageContaining("position 26.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://partner.example/", "https://partner.example/?a={cl_id}&click_id=1"})
  void aRegistrationAddressWithoutTheClickIdIsRefused(final String url) {
    assertRefused(() -> checks.checked(spot().registrationUrl(url).form()), "registration_url");
  }

  @Test
  void aPixelIsKeptInParts() {
    assertThat(pixels(pixel("123", "credential-1"), Set.of()))
        .containsExactlyInAnyOrder(
            new PixelValue("net", "pixel_id", "123"),
            new PixelValue("net", "access_token", "credential-1"));
  }

  @Test
  void aMaskKeepsWhatItStandsFor() {
    final var stored = pixels(pixel("123", "credential-1"), Set.of());
    assertThat(pixels(pixel("456", "••••al-1"), stored))
        .contains(new PixelValue("net", "access_token", "credential-1"));
  }

  @Test
  void aMaskOfSomethingElseIsRefused() {
    final var stored = pixels(pixel("123", "credential-1"), Set.of());
    assertRefused(() -> pixels(pixel("123", "••••al-2"), stored), "pixels.net.access_token");
    assertRefused(() -> pixels(pixel("123", "••••al-1"), Set.of()), "pixels.net.access_token");
  }

  @Test
  void aPixelIsWholeOrAbsent() {
    assertRefused(() -> pixels(pixel("123", null), Set.of()), "pixels.net.access_token");
    assertRefused(() -> pixels(pixel(" ", "credential-1"), Set.of()), "pixels.net.pixel_id");
    assertThat(pixels(pixel(" ", null), Set.of())).isEmpty();
    assertThat(checks.pixels(null, Set.of())).isEmpty();
  }

  @Test
  void settingsHaveTheirForm() {
    assertThat(refusalOf(() -> pixels(pixel("12x", "credential-1"), Set.of())))
        .hasMessageContaining("123");
  }

  @Test
  void whatNobodyReadsIsUnknown() {
    assertThat(refusalOf(() -> pixels(Map.of("pixel", "1"), Set.of())).code())
        .isEqualTo(Refusal.Code.UNKNOWN_FIELD);
    assertThat(
            refusalOf(() -> checks.pixels(Map.of("nett", Map.of("pixel_id", "1")), Set.of()))
                .field())
        .isEqualTo("pixels.nett");
  }

  private Set<PixelValue> pixels(final Map<String, String> settings, final Set<PixelValue> stored) {
    return checks.pixels(spot().pixel("net", settings).form().pixels(), stored);
  }

  private static Map<String, String> pixel(final String id, final String token) {
    final var settings = new HashMap<String, String>();
    settings.put("pixel_id", id);
    settings.put("access_token", token);
    return settings;
  }
}
