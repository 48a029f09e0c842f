package dev.goalpost.delivery.tracker;

import dev.goalpost.goal.GoalForm.ExternalPostback;
import dev.goalpost.macro.BodyFormat;
import dev.goalpost.macro.BodyTemplate;
import dev.goalpost.macro.Macro;
import dev.goalpost.macro.Place;
import dev.goalpost.macro.Template;
import dev.goalpost.macro.TemplateFault;
import dev.goalpost.macro.UrlTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the calls of an external postback are made from.
 *
 * @param body null if there is none
 */
record CallTemplate(UrlTemplate url, Map<String, Template> headers, BodyTemplate body) {

  /**
   * A call that is filled in.
   *
   * @param url in ASCII
   * @param body empty if there is none
   */
  record Filled(String url, Map<String, String> headers, String body) {

    /** With more headers. */
    Filled with(final Map<String, String> more) {
      final var all = new LinkedHashMap<>(headers);
      all.putAll(more);
      return new Filled(url, all, body);
    }
  }

  /**
   * @throws TemplateFault if the postback was saved before such a thing was refused
   */
  static CallTemplate of(final ExternalPostback postback) {
    return new CallTemplate(
        UrlTemplate.parse(postback.url()),
        mapped(postback.headers(), (name, value) -> Template.parse(value)),
        body(postback));
  }

  private static BodyTemplate body(final ExternalPostback postback) {
    return postback.body() == null
        ? null
        : BodyFormat.of(postback.contentType()).orElse(BodyFormat.JSON).parse(postback.body());
  }

  /** The same with its credentials masked. */
  CallTemplate masked(final TemplateMasks masks) {
    return new CallTemplate(
        masks.url(url), mapped(headers, masks::header), body == null ? null : masks.body(body));
  }

  Filled filled(final Function<Macro, String> values) {
    final var filled =
        new Filled(
            url.render(values),
            mapped(headers, (name, value) -> value.render(Place.HEADER, values)),
            body == null ? "" : body.render(values));
    return body == null ? filled : filled.with(Map.of("Content-Type", body.format().mediaType()));
  }

  private static <V, W> Map<String, W> mapped(
      final Map<String, V> headers, final BiFunction<String, V, W> change) {
    final var mapped = new LinkedHashMap<String, W>();
    headers.forEach((name, value) -> mapped.put(name, change.apply(name, value)));
    return mapped;
  }
}
