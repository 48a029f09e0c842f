package dev.goalpost.delivery.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.goalpost.platform.Secret;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

  private static final Secret OLD = new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Secret NEW = new Secret("whsec_plJ3nmyCDGBKInavdOK15jsl");
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final Instant SENT = Instant.ofEpochSecond(1614265330);
  private static final String BODY = "{\"test\": 2432232314}";

  @Test
  void isWhatTheSchemesOwnExampleSays() {
    assertThat(new WebhookSignature(List.of(OLD)).headers(ID, SENT, BODY))
        .containsExactly(
            entry("webhook-id", ID),
            entry("webhook-timestamp", "1614265330"),
            entry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }

  @Test
  void isGivenUnderBothSecretsDuringRotation() {
    final var both = new WebhookSignature(List.of(OLD, NEW)).headers(ID, SENT, BODY);

    assertThat(both.get("webhook-signature").split(" "))
        .containsExactly(signature(OLD), signature(NEW));
  }

  private static String signature(final Secret secret) {
    return new WebhookSignature(List.of(secret)).headers(ID, SENT, BODY).get("webhook-signature");
  }
}
