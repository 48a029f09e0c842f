package dev.goalpost.admin.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static final Path DOMAIN = Path.of("../ejb/src/main/java");
  private static final String HELD = "Held back until {0}: the destination gets a rest.";

  private final ResourceBundle english =
      ResourceBundle.getBundle(Texts.BUNDLE, Language.EN.locale());

  /** Or sentences would be shown in English again as soon as somebody words them anew. */
  @Test
  void everySentenceIsOneThatTheDomainWrites() throws IOException {
    final var written = written();
    assertThat(english.keySet().stream().filter(key -> key.startsWith(Reasons.PREFIX)))
        .isNotEmpty()
        .allSatisfy(
            key ->
                assertThat(english.getString(key).split("\\{[0-9]}"))
                    .as(key)
                    .allMatch(piece -> written.contains(piece.replace('’', '\''))));
  }

  @Test
  void aSentenceIsKnownByItsWordsWhateverItsValues() {
    final var sentence = Reasons.Sentence.of("said.held_rest", HELD);

    assertThat(sentence.in("Held back until 2026-11-23T10:00:00Z: the destination gets a rest."))
        .hasValueSatisfying(found -> assertThat(found.group(1)).isEqualTo("2026-11-23T10:00:00Z"));
    assertThat(sentence.in("Held back until then")).isEmpty();
  }

  @Test
  void aValueMayStandAtTheEnd() {
    final var sentence = Reasons.Sentence.of("said.x", "From {0} to {1}");

    assertThat(sentence.in("From a to b"))
        .hasValueSatisfying(found -> assertThat(found.group(2)).isEqualTo("b"));
  }

  @Test
  void whatAPeerAnsweredIsNoSentenceOfOurs() {
    assertThat(Reasons.Sentence.of("said.dns", "The host name has no address").in("HTTP 500"))
        .isEmpty();
  }

  /** The sources, with what a sentence is put together from in one piece. */
  private static String written() throws IOException {
    try (var files = Files.walk(DOMAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(ReasonsTest::content)
          .collect(Collectors.joining())
          .replaceAll("\"\\s*\\+\\s*\"", "")
          .replace("\\\"", "\"");
    }
  }

  private static String content(final Path file) {
    try {
      return Files.readString(file);
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
