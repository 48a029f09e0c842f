package dev.goalpost.security;

import static dev.goalpost.security.SignInAttempts.MOST_OF_ADDRESS;
import static dev.goalpost.security.SignInAttempts.MOST_OF_LOGIN;
import static dev.goalpost.security.SignInAttempts.MOST_OF_LOGIN_AND_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

  private static final String HERE = "192.0.2.1";
  private static final String ELSEWHERE = "192.0.2.2";

  private Instant now = Instant.parse("2026-11-25T12:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final SignInAttempts attempts = new SignInAttempts(clock);

  @Test
  void aLoginIsBlockedFromAnAddressAfterItsLastAttempt() {
    fail("ann", HERE, MOST_OF_LOGIN_AND_ADDRESS);

    assertThat(attempts.begin("ann", HERE)).isFalse();
  }

  @Test
  void theUserMayStillSignInFromElsewhere() {
    fail("ann", HERE, MOST_OF_LOGIN_AND_ADDRESS);

    assertThat(attempts.begin("ann", ELSEWHERE)).isTrue();
  }

  @Test
  void caseAndSpacesMakeNoOtherLogin() {
    fail("ann", HERE, MOST_OF_LOGIN_AND_ADDRESS);

    assertThat(attempts.begin(" ANN ", HERE)).isFalse();
  }

  @Test
  void anAddressIsBlockedThoughItTriesManyLogins() {
    IntStream.range(0, MOST_OF_ADDRESS).forEach(each -> fail("user" + each, HERE, 1));

    assertThat(attempts.begin("ann", HERE)).isFalse();
  }

  @Test
  void aLoginIsBlockedThoughItIsTriedFromManyAddresses() {
    IntStream.range(0, MOST_OF_LOGIN).forEach(each -> fail("ann", "192.0.2." + each, 1));

    assertThat(attempts.begin("ann", "198.51.100.1")).isFalse();
  }

  @Test
  void whoSignsInStartsAfresh() {
    fail("ann", HERE, MOST_OF_LOGIN_AND_ADDRESS - 1);
    assertThat(attempts.begin("ann", HERE)).isTrue();
    attempts.succeeded("ann", HERE);

    fail("ann", HERE, MOST_OF_LOGIN_AND_ADDRESS);
    assertThat(attempts.begin("ann", HERE)).isFalse();
  }

  @Test
  void signingInDoesNotUseUpAnAddress() {
    IntStream.range(0, 2 * MOST_OF_ADDRESS)
        .forEach(
            each -> {
              assertThat(attempts.begin("ann", HERE)).isTrue();
              attempts.succeeded("ann", HERE);
            });
  }

  @Test
  void anAccountOfOnesOwnDoesNotClearTheAddress() {
    IntStream.range(0, MOST_OF_ADDRESS - 1).forEach(each -> fail("user" + each, HERE, 1));
    assertThat(attempts.begin("mallory", HERE)).isTrue();
    attempts.succeeded("mallory", HERE);
    fail("ann", HERE, 1);

    assertThat(attempts.begin("bob", HERE)).isFalse();
  }

  @Test
  void theBlockEndsWithTheWindow() {
    fail("ann", HERE, MOST_OF_LOGIN_AND_ADDRESS);
    now = now.plus(SignInAttempts.WINDOW).plusSeconds(1);

    assertThat(attempts.begin("ann", HERE)).isTrue();
  }

  @Test
  void blockedAttemptsDoNotProlongTheBlock() {
    fail("ann", HERE, MOST_OF_LOGIN_AND_ADDRESS);
    now = now.plus(SignInAttempts.WINDOW.dividedBy(2));
    assertThat(attempts.begin("ann", HERE)).isFalse();
    now = now.plus(SignInAttempts.WINDOW.dividedBy(2)).plusSeconds(1);

    assertThat(attempts.begin("ann", HERE)).isTrue();
  }

  private void fail(final String login, final String address, final int times) {
    IntStream.range(0, times).forEach(each -> assertThat(attempts.begin(login, address)).isTrue());
  }
}
