package dev.goalpost.goal;

import static dev.goalpost.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.platform.Secret;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretsTest {

  private static final String FIELD = "external_postback.signing_secrets";
  private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String NEW = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
  private static final List<Secret> STORED = List.of(new Secret(OLD));

  @Test
  void twoAreTakenDuringRotationTheOldOneByItsMask() {
    assertThat(checked(NEW, new Secret(OLD).masked()))
        .containsExactly(new Secret(NEW), new Secret(OLD));
  }

  @Test
  void noneAreLeftWithoutAPostback() {
    assertThat(SigningSecrets.checked(null, STORED)).isEmpty();
  }

  @Test
  void threeAreTooMany() {
    assertRefused(() -> checked(OLD, NEW, OLD), FIELD);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_",
        "whsec_c2hvcnQ=",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!",
        "\u2022\u2022\u2022\u20220000"
      })
  void whatIsNoSecretIsRefused(final String text) {
    assertRefused(() -> checked(text), FIELD);
  }

  private static List<Secret> checked(final String... secrets) {
    final var postback =
        new ExternalPostback(
            "http://8.8.8.8/", null, null, null, null, null, Arrays.asList(secrets));
    return SigningSecrets.checked(postback, STORED);
  }
}
