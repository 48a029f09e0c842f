package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.Preview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was sent and answered, as it is shown. */
final class ShownExchange {

  private ShownExchange() {}

  static Exchange of(
      final Masked masked, final NetworkRequest request, final NetworkCalls.Result result) {
    return of(masked, List.of(request), result).get(0);
  }

  /** Of requests that went together each shows its own part beside the common answer. */
  static List<Exchange> of(
      final Masked masked, final List<NetworkRequest> parts, final NetworkCalls.Result result) {
    final var outcome = result.outcome().inOtherWords(masked::text);
    final var answer = result.answer();
    final var status = answer == null ? null : answer.status();
    final var response = answer == null ? null : masked.text(text(answer));
    return parts.stream()
        .map(part -> masked.text(text(part)))
        .map(request -> new Exchange(outcome, status, result.duration(), request, response))
        .toList();
  }

  static Preview preview(final String network, final Masked masked, final NetworkRequest request) {
    final Map<String, String> headers = new LinkedHashMap<>();
    request.headers().forEach((name, value) -> headers.put(name, masked.text(value)));
    return new Preview(
        network,
        request.method(),
        masked.text(request.url()),
        headers,
        request.body() == null ? null : masked.text(request.text()));
  }

  private static String text(final NetworkRequest request) {
    final var headers =
        request.headers().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue() + "\n")
            .collect(Collectors.joining());
    final var body = request.body() == null ? "" : "\n" + request.text();
    return request.method() + " " + request.url() + "\n" + headers + body;
  }

  private static String text(final NetworkAnswer answer) {
    final var type =
        answer.contentType() == null ? "" : "Content-Type: " + answer.contentType() + "\n";
    return "HTTP " + answer.status() + "\n" + type + "\n" + answer.body();
  }
}
