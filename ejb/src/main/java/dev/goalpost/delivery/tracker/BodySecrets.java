package dev.goalpost.delivery.tracker;

import dev.goalpost.macro.BodyFormat;
import dev.goalpost.platform.Secret;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a body is taken for a credential: the values of what has a {@link SecretName}.
 *
 * @param found in the order in which they stand
 */
record BodySecrets(String body, List<Found> found) {

  /**
   * A credential.
   *
   * @param start where it begins, behind a quotation mark if it has one
   * @param end behind its last character
   * @param value what it is once it is decoded
   */
  record Found(int start, int end, String value) {}

  /** Those of a call without a body. */
  static final BodySecrets NONE = new BodySecrets("", List.of());

  /**
   * @param format null if there is no body
   */
  static BodySecrets in(final BodyFormat format, final String body) {
    if (format == null) {
      return NONE;
    }
    return new BodySecrets(
        body,
        switch (format) {
          case JSON -> JsonSecrets.in(body);
          case FORM -> Masking.parametersIn(body).toList();
        });
  }

  /** The credentials, as they stand there and as what they mean. */
  Stream<String> values() {
    return found.stream()
        .flatMap(each -> Stream.of(body.substring(each.start(), each.end()), each.value()));
  }

  /** The body with their masks in place of them. */
  String masked() {
    final var shown = new StringBuilder();
    int end = 0;
    for (final var each : found) {
      shown.append(body, end, each.start()).append(new Secret(each.value()).masked());
      end = each.end();
    }
    return shown.append(body, end, body.length()).toString();
  }
}
