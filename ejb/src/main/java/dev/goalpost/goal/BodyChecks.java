package dev.goalpost.goal;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.macro.BodyFormat;
import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.Tidied;
import java.util.Locale;
import java.util.Map;

/** What the body of an external postback must be to be saved. */
final class BodyChecks {

  private static final String FIELD = "body";
  private static final String TYPE_FIELD = "content_type";
  private static final String TYPE_HEADER = "Content-Type";
  private static final int LONGEST = 8_000;

  private BodyChecks() {}

  /**
   * The postback with its body and what that is, or neither.
   *
   * @param postback all else of which is checked
   */
  static ExternalPostback checked(final ExternalPostback postback) {
    final var body = tidied(postback.body());
    final var format = format(postback.contentType());
    if (body == null) {
      return with(postback, null, null);
    }
    if (!postback.method().equals("POST")) {
      throw Refusal.invalidField(
              FIELD, "Only a POST has a body: set method to POST, or leave body out.")
          .breaking("rule.body_post");
    }
    if (body.text().length() > LONGEST) {
      throw Refusal.invalidField(FIELD, "body is at most " + LONGEST + " characters.")
          .breaking("rule.too_long", LONGEST);
    }
    checkHeaders(postback.headers());
    TemplateChecks.checkBody(FIELD, format, body);
    return with(postback, body.text(), format.mediaType());
  }

  private static ExternalPostback with(
      final ExternalPostback postback, final String body, final String contentType) {
    return new ExternalPostback(
        postback.url(),
        postback.method(),
        postback.headers(),
        postback.successContains(),
        body,
        contentType,
        postback.signingSecrets());
  }

  private static Tidied tidied(final String body) {
    return body == null || body.isBlank() ? null : Tidied.lines(body);
  }

  private static BodyFormat format(final String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return BodyFormat.JSON;
    }
    return BodyFormat.of(contentType.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                Refusal.invalidField(
                        TYPE_FIELD,
                        "content_type must be "
                            + BodyFormat.JSON.mediaType()
                            + " or "
                            + BodyFormat.FORM.mediaType()
                            + ".")
                    .breaking(
                        "rule.one_of",
                        BodyFormat.JSON.mediaType() + ", " + BodyFormat.FORM.mediaType()));
  }

  /** Or the call would say twice what its body is. */
  private static void checkHeaders(final Map<String, String> headers) {
    headers.keySet().stream()
        .filter(TYPE_HEADER::equalsIgnoreCase)
        .findFirst()
        .ifPresent(
            name -> {
              throw Refusal.invalidField(
                      "headers." + name,
                      "content_type says what the body is: leave the header " + name + " out.")
                  .breaking("rule.header_content_type", name);
            });
  }
}
