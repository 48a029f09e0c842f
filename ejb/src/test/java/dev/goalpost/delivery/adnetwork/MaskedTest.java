package dev.goalpost.delivery.adnetwork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.delivery.DeliveryOutcome.CredentialsInvalid;
import dev.goalpost.platform.Secret;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelSetting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {

  private static final String SECRET = "se/cr+et \"0001";

  private final Masked masked =
      Masked.of(
          List.of(
              PixelSetting.identity("id", "Id", "[0-9]+", "1"),
              PixelSetting.credential("token", "Token")),
          new Pixel(3, "any", Map.of("id", new Secret("12345678"), "token", new Secret(SECRET))));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "se/cr+et \"0001",
        "se%2Fcr%2Bet+%220001",
        "se/cr+et \\\"0001",
        "se\\/cr+et \\\"0001"
      })
  void aCredentialShowsInNoForm(final String form) {
    assertThat(masked.text("<" + form + ">")).isEqualTo("<••••0001>");
  }

  @Test
  void whatIsNoCredentialStays() {
    assertThat(masked.text("pixel 12345678")).isEqualTo("pixel 12345678");
  }

  @Test
  void whatTheNetworkSaysOfACredentialIsMaskedToo() {
    final var outcome = new CredentialsInvalid("Malformed access token " + SECRET + " (code 190)");
    final var request = NetworkRequest.json("http://127.0.0.1:9/", SECRET);

    final var exchange =
        ShownExchange.of(masked, request, new NetworkCalls.Result(outcome, null, Duration.ZERO));

    assertThat(exchange.outcome())
        .isEqualTo(new CredentialsInvalid("Malformed access token ••••0001 (code 190)"));
    assertThat(exchange.request()).doesNotContain(SECRET);
  }
}
