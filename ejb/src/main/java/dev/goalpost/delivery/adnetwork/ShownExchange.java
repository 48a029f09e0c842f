package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.Exchange;
import dev.goalpost.delivery.Preview;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was sent and answered, as it is shown. */
final class ShownExchange {

  private ShownExchange() {}

  static Exchange of(
      final Masked masked, final NetworkRequest request, final NetworkCalls.Result result) {
    final var answer = result.answer();
    return new Exchange(
        result.outcome(),
        answer == null ? null : answer.status(),
        result.duration(),
        masked.text(text(request)),
        answer == null ? null : masked.text(text(answer)));
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
