package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.Preview;
import dev.goalpost.delivery.tracker.CallTemplate.Filled;
import dev.goalpost.platform.ShortText;
import dev.goalpost.platform.outbound.OutboundRequest;
import dev.goalpost.platform.outbound.OutboundResult.Answered;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One call to a tracker, filled in.
 *
 * @param sent what is sent
 * @param masked the same with its credentials masked
 * @param masking of what else may repeat them
 */
record TrackerCall(String method, Filled sent, Filled masked, Masking masking) {

  private static final String POST = "POST";

  OutboundRequest request() {
    return OutboundRequest.of(method, sent.url(), sent.headers(), bodyOf(sent));
  }

  /** Empty for a POST that has none of its own; null for GET. */
  private String bodyOf(final Filled filled) {
    return method.equals(POST) ? filled.body() : null;
  }

  Preview preview(final String destination) {
    final var body = bodyOf(masked);
    return new Preview(
        destination,
        method,
        masking.text(masked.url()),
        shownHeaders(),
        body == null ? null : masking.text(body));
  }

  private Map<String, String> shownHeaders() {
    final var shown = new LinkedHashMap<String, String>();
    masked.headers().forEach((name, value) -> shown.put(name, masking.text(value)));
    return shown;
  }

  /** What was sent, for the log. */
  String shown() {
    final var head = method + " " + masked.url() + "\n" + lines(masked.headers());
    final var body = bodyOf(masked);
    return ShortText.cut(
        masking.text(body == null || body.isEmpty() ? head : head + "\n" + body),
        Exchange.MOST_SHOWN);
  }

  /** What came back, for the log. */
  String shown(final Answered answer) {
    final var head =
        answer.headers().stream()
            .map(header -> header.name() + ": " + header.value() + "\n")
            .collect(Collectors.joining());
    return ShortText.cut(
        masking.text(
            ("HTTP " + answer.status() + " " + answer.reason()).strip()
                + "\n"
                + head
                + "\n"
                + answer.body()),
        Exchange.MOST_SHOWN);
  }

  private static String lines(final Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\n")
        .collect(Collectors.joining());
  }
}
