package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Secret;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** What secrets to sign calls with must be to be saved, by the Standard Webhooks scheme. */
final class SigningSecrets {

  private static final String FIELD = "external_postback.signing_secrets";
  private static final String PREFIX = "whsec_";
  private static final int MOST = 2;
  private static final int SHORTEST_KEY = 24;
  private static final int LONGEST_KEY = 64;

  private SigningSecrets() {}

  /**
   * The secrets of a postback; none if it has none, or there is no postback.
   *
   * @param stored what masks may stand for
   */
  static List<Secret> checked(final ExternalPostback postback, final List<Secret> stored) {
    if (postback == null || postback.signingSecrets() == null) {
      return List.of();
    }
    if (postback.signingSecrets().size() > MOST) {
      throw Refusal.invalidField(
          FIELD, "At most two secrets sign at a time: the new one and the old one.");
    }
    final var wanted = postback.signingSecrets();
    return IntStream.range(0, wanted.size()).mapToObj(at -> secret(wanted, at, stored)).toList();
  }

  private static Secret secret(
      final List<String> wanted, final int position, final List<Secret> stored) {
    final var text = wanted.get(position);
    if (text != null && Secret.isMask(text)) {
      return Secret.behindMask(wanted, position, stored, FIELD);
    }
    if (text == null || !isKey(text)) {
      throw Refusal.invalidField(
          FIELD, "A secret is whsec_ and the Base64 of 24 to 64 random bytes.");
    }
    return new Secret(text);
  }

  private static boolean isKey(final String text) {
    if (!text.startsWith(PREFIX)) {
      return false;
    }
    try {
      final int length = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
      return length >= SHORTEST_KEY && length <= LONGEST_KEY;
    } catch (final IllegalArgumentException noBase64) {
      return false;
    }
  }
}
