package dev.goalpost.delivery.tracker;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.Preview;
import dev.goalpost.macro.BodyFormat;
import dev.goalpost.platform.ShortText;
import dev.goalpost.platform.outbound.OutboundRequest;
import dev.goalpost.platform.outbound.OutboundResult.Answered;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One call to a tracker, filled in.
 *
 * @param url in ASCII
 * @param format of the body; null if the goal has none
 * @param body empty for a POST that has none of its own; null for GET
 */
record TrackerCall(
    String method, String url, Map<String, String> headers, BodyFormat format, String body) {

  OutboundRequest request() {
    return OutboundRequest.of(method, url, headers, body);
  }

  private BodySecrets secrets() {
    return BodySecrets.in(format, body);
  }

  private Masking masking(final BodySecrets inBody) {
    return Masking.of(url, headers, inBody);
  }

  /** Empty or null where the body is. */
  private String shownBody(final Masking masking, final BodySecrets inBody) {
    return format == null ? body : masking.text(inBody.masked());
  }

  Preview preview(final String destination) {
    final var inBody = secrets();
    final var masking = masking(inBody);
    return new Preview(
        destination,
        method,
        masking.url(url),
        masking.headers(headers),
        shownBody(masking, inBody));
  }

  /** What was sent, for the log. */
  String shown() {
    final var inBody = secrets();
    final var masking = masking(inBody);
    final var head = method + " " + masking.url(url) + "\n" + lines(masking.headers(headers));
    return ShortText.cut(
        format == null ? head : head + "\n" + shownBody(masking, inBody), Exchange.MOST_SHOWN);
  }

  /** What came back, for the log. */
  String shown(final Answered answer) {
    final var head =
        answer.headers().stream()
            .map(header -> header.name() + ": " + header.value() + "\n")
            .collect(Collectors.joining());
    return ShortText.cut(
        masking(secrets())
            .text(
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
