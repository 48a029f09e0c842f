package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Event;
import dev.goalpost.delivery.EventValues;
import dev.goalpost.delivery.Route;
import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.goal.GoalPostback;
import dev.goalpost.macro.BodyFormat;
import dev.goalpost.macro.BodyTemplate;
import dev.goalpost.macro.Place;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.macro.UrlTemplate;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The call to a tracker that a goal causes, ready to be filled in.
 *
 * @param identity the tracker's host, and its port if the URL names one
 * @param body null if there is none
 * @param successContains what a 2xx answer must contain to count as taken, or null
 * @param signature null if calls are not signed
 */
record TrackerRoute(
    long goalId,
    String identity,
    String method,
    UrlTemplate url,
    Map<String, Template> headers,
    BodyTemplate body,
    String successContains,
    WebhookSignature signature)
    implements Route {

  private static final String POST = "POST";

  /**
   * @throws TemplateFault if the postback was saved before such a thing was refused
   */
  static TrackerRoute of(final GoalPostback goal) {
    final var postback = goal.postback();
    final var headers = new LinkedHashMap<String, Template>();
    postback.headers().forEach((name, value) -> headers.put(name, Template.parse(value)));
    return new TrackerRoute(
        goal.goalId(),
        identity(postback.url()),
        postback.method(),
        UrlTemplate.parse(postback.url()),
        headers,
        body(postback),
        postback.successContains(),
        goal.signingSecrets().isEmpty() ? null : new WebhookSignature(goal.signingSecrets()));
  }

  private static BodyTemplate body(final ExternalPostback postback) {
    return postback.body() == null
        ? null
        : BodyFormat.of(postback.contentType()).orElse(BodyFormat.JSON).parse(postback.body());
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
    final var filled = new LinkedHashMap<String, String>();
    headers.forEach((name, value) -> filled.put(name, value.render(Place.HEADER, values)));
    final var format = body == null ? null : body.format();
    if (format != null) {
      filled.put("Content-Type", format.mediaType());
    }
    final var text = format == null ? "" : body.render(values);
    if (signature != null) {
      filled.putAll(signature.headers(Long.toString(event.id()), now, text));
    }
    return new TrackerCall(
        method, url.render(values), filled, format, method.equals(POST) ? text : null);
  }
}
