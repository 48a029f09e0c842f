package dev.goalpost.web.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.goalpost.platform.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {

  @ParameterizedTest
  @ValueSource(strings = {"Bearer gp_a-b", "bearer gp_a-b", "BEARER   gp_a-b "})
  void isReadWhateverTheCaseOfItsScheme(final String header) {
    assertThat(BearerToken.in(header)).isEqualTo("gp_a-b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3cr3t!", "a:b", "{x}~"})
  void mayHoldAllThatAHeaderMay(final String token) {
    assertThat(BearerToken.in("Bearer " + token)).isEqualTo(token);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "gp_a", "Bearer a b"})
  void isAskedForWhereItLacks(final String header) {
    assertThatThrownBy(() -> BearerToken.in(header))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.code()).isEqualTo(Refusal.Code.UNAUTHORIZED));
  }
}
