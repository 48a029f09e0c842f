package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {

  @ParameterizedTest
  @CsvSource({"a,••••", "12345678,••••", "123456789,••••6789", "EAAtoken12345,••••2345"})
  void showsTheEndOfLongOnesOnly(final String value, final String mask) {
    assertThat(new Secret(value).masked()).isEqualTo(mask);
    assertThat(new Secret(value)).hasToString(mask);
    assertThat(Secret.isMask(mask)).isTrue();
  }

  @Property
  void neverShowsMoreThanFourCharacters(@ForAll @StringLength(min = 1) final String value) {
    assertThat(new Secret(value).masked().length()).isLessThanOrEqualTo(8);
  }

  @Property
  void matchesItselfAlone(@ForAll final String value, @ForAll final String other) {
    assertThat(new Secret(value).matches(value)).isTrue();
    assertThat(new Secret(value).matches(value + "x")).isFalse();
    assertThat(new Secret(value).matches(other)).isEqualTo(value.equals(other));
  }

  @Test
  void maskedAlikeTheOneInItsPlaceIsMeant() {
    final var stored = List.of(new Secret("old-secret-2026"), new Secret("new-secret-2026"));
    final var masks = List.of("••••2026", "••••2026");

    assertThat(Secret.behindMask(masks, 0, stored, "secrets")).isEqualTo(stored.get(0));
    assertThat(Secret.behindMask(masks, 1, stored, "secrets")).isEqualTo(stored.get(1));
  }

  @Test
  void whereItCannotBeToldWhichIsMeantTheMaskIsRefused() {
    final var stored = List.of(new Secret("old-secret-2026"), new Secret("new-secret-2026"));

    assertThatThrownBy(() -> Secret.behindMask(List.of("••••2026"), 0, stored, "secrets"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("several");
    assertThatThrownBy(() -> Secret.behindMask(List.of("••••1111"), 0, stored, "secrets"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no stored secret");
  }
}
