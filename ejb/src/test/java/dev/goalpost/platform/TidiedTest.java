package dev.goalpost.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class TidiedTest {

  @Test
  void linesAreStrippedAndEndAlike() {
    assertThat(Tidied.lines(" \r\na\r\n\rb\nc\r\n").text()).isEqualTo("a\n\nb\nc");
  }

  @Test
  void whatIsOneLineKeepsWhatStandsWithin() {
    final var stripped = Tidied.stripped("\u2003 a\r\nb ");

    assertThat(stripped.text()).isEqualTo("a\r\nb");
    assertThat(stripped.sentAt(3)).isEqualTo(5);
  }

  @Test
  void whatIsUntouchedIsWhereItWas() {
    assertThat(Tidied.untouched(" a").sentAt(1)).isEqualTo(1);
  }

  @Property
  void everyLetterIsFoundWhereItWasSent(
      @ForAll @Chars({' ', '\r', '\n', '\t'}) @CharRange(from = 'a', to = 'c') final String sent) {
    final var tidied = Tidied.lines(sent);

    for (int position = 0; position < tidied.text().length(); position++) {
      final char kept = tidied.text().charAt(position);
      assertThat(sent.charAt(tidied.sentAt(position))).isIn(kept, kept == '\n' ? '\r' : kept);
    }
    assertThat(tidied.sentAt(tidied.text().length()))
        .isEqualTo(sent.isBlank() ? sent.length() : sent.stripTrailing().length());
  }
}
