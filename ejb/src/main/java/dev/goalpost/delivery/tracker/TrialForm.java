package dev.goalpost.delivery.tracker;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.platform.Refusal;
import java.util.Map;

/**
 * An external postback to be tried. Where it leaves something out, what the goal has holds; but to
 * another URL go neither the goal's headers nor its body or signature, which may hold secrets
 * between its tracker and its owner.
 *
 * @param body "" for none
 * @param clickId whose values are filled in; null for made-up ones
 */
public record TrialForm(
    String url,
    String method,
    Map<String, String> headers,
    String successContains,
    String body,
    String contentType,
    String clickId) {

  /** As the goal has it. */
  public static final TrialForm SAVED = new TrialForm(null, null, null, null, null, null, null);

  /**
   * What is to be sent.
   *
   * @param saved the goal's, or null
   */
  ExternalPostback postback(final ExternalPostback saved) {
    final var base = saved == null ? ExternalPostback.BLANK : saved;
    final boolean elsewhere = leadsElsewhere(saved);
    if (url == null && base.url() == null) {
      throw Refusal.invalidField(
              "url", "The goal has no external postback: give the url that is to be called.")
          .breaking("rule.url_missing");
    }
    final var verb = method == null ? base.method() : method;
    return new ExternalPostback(
        url == null ? base.url() : url,
        verb,
        headers == null && !elsewhere ? base.headers() : headers,
        successContains == null ? base.successContains() : successContains,
        body == null && !elsewhere && mayHaveBody(verb) ? base.body() : body,
        contentType == null ? base.contentType() : contentType,
        elsewhere ? null : base.signingSecrets());
  }

  /** A trial with GET is one without the goal's body. */
  private static boolean mayHaveBody(final String method) {
    return method != null && method.strip().equalsIgnoreCase("POST");
  }

  /** Whether it calls another URL than the goal does. */
  boolean leadsElsewhere(final ExternalPostback saved) {
    return url != null && (saved == null || !url.strip().equals(saved.url()));
  }
}
