package dev.goalpost.postback;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that people and machines send. */
final class Texts {

  private Texts() {}

  /**
   * Any text that can be written in UTF-8, and often one of the characters that links are made of.
   */
  static Arbitrary<String> any() {
    final var codePoints =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of("&=%+#?{} ;/\\\"'".chars().boxed().toList())),
            Tuple.of(3, Arbitraries.integers().between('0', 'z')),
            Tuple.of(1, Arbitraries.of(0x05E9, 0x0645, 0x202E, 0x1F680, 0x1F1E9)),
            Tuple.of(2, Arbitraries.integers().between(0, 0x10FFFF)));
    return codePoints
        .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > 0xDFFF)
        .list()
        .ofMaxSize(40)
        .map(Texts::text);
  }

  private static String text(final Iterable<Integer> codePoints) {
    final var text = new StringBuilder();
    codePoints.forEach(text::appendCodePoint);
    return text.toString();
  }
}
