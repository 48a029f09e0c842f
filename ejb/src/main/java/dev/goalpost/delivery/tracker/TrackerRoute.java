package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.EventValues;
import dev.goalpost.delivery.Route;
import dev.goalpost.goal.GoalPostback;
import dev.goalpost.macro.TemplateFault;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * The call to a tracker that a goal causes, ready to be filled in.
 *
 * @param identity the tracker's host, and its port if the URL names one
 * @param sent what is sent
 * @param shown the same as people may see it
 * @param masking of what comes back, and of values that repeat a credential
 * @param successContains what a 2xx answer must contain to count as taken, or null
 * @param signature null if calls are not signed
 */
record TrackerRoute(
    long goalId,
    String identity,
    String method,
    CallTemplate sent,
    CallTemplate shown,
    Masking masking,
    String successContains,
    WebhookSignature signature)
    implements Route {

  /**
   * @throws TemplateFault if the postback was saved before such a thing was refused
   */
  static TrackerRoute of(final GoalPostback goal) {
    final var postback = goal.postback();
    final var sent = CallTemplate.of(postback);
    final var masks = new TemplateMasks();
    final var shown = sent.masked(masks);
    return new TrackerRoute(
        goal.goalId(),
        identity(postback.url()),
        postback.method(),
        sent,
        shown,
        masks.everywhere(),
        postback.successContains(),
        goal.signingSecrets().isEmpty() ? null : new WebhookSignature(goal.signingSecrets()));
  }

  /** No macro stands before the path, so the beginning of the URL is one itself. */
  private static String identity(final String url) {
    final int hostStart = url.indexOf("//") + 2;
    final var authority = url.substring(hostStart).split("[/?#]", 2)[0];
    return URI.create("http://" + authority).getAuthority().toLowerCase(Locale.ROOT);
  }

  /** Events of every spot go there. */
  @Override
  public Long spotId() {
    return null;
  }

  @Override
  public String destination() {
    return identity;
  }

  /** The call for an event, as it leaves at {@code now}. */
  TrackerCall call(final Event event, final Instant now) {
    final var values = EventValues.of(event);
    final var filled = sent.filled(values);
    final var signed =
        signature == null
            ? Map.<String, String>of()
            : signature.headers(Long.toString(event.id()), now, filled.body());
    return new TrackerCall(method, filled.with(signed), shown.filled(values).with(signed), masking);
  }
}
