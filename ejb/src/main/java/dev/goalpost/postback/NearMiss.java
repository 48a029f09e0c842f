package dev.goalpost.postback;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the token that a sender probably meant. */
final class NearMiss {

  private static final int MOST_EDITS = 2;
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MOST_EDITS);

  private NearMiss() {}

  /** The nearest of {@code tokens} within two edits in any case, shorter words within fewer. */
  static Optional<String> of(final String sent, final List<String> tokens) {
    return tokens.stream()
        .filter(token -> isNear(sent, token))
        .min(
            Comparator.comparingInt((String token) -> distance(sent, token))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(final String sent, final String token) {
    final int edits = distance(sent, token);
    return edits >= 0 && edits < Math.max(1, Math.min(MOST_EDITS + 1, token.length() - 1));
  }

  /** Edits that turn one into the other, letters of either case being equal; -1 for too many. */
  private static int distance(final String sent, final String token) {
    return DISTANCE.apply(sent.toLowerCase(Locale.ROOT), token.toLowerCase(Locale.ROOT));
  }
}
