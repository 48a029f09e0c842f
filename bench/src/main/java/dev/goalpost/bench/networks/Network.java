package dev.goalpost.bench.networks;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An ad network as far as the benchmark plays it: how it names an event, and how it says yes. */
enum Network {
  FACEBOOK(
      "\"event_id\":\"([0-9]+)\"",
      "{\"events_received\":1,\"messages\":[],\"fbtrace_id\":\"bench\"}"),
  TIKTOK(
      "\"event_id\":\"([0-9]+)\"",
      "{\"code\":0,\"message\":\"OK\",\"request_id\":\"bench\",\"data\":{}}"),
  GOOGLE("\"transaction_id\":\"([0-9]+)\"", ""),
  /** Its rows bear no event id, so each client has one event. */
  YANDEX(
      "(?m)^([0-9]+),[^,]+,[0-9]{10},",
      "{\"uploading\":{\"id\":1,\"source_quantity\":1,\"status\":\"UPLOADED\"}}");

  private final Pattern event;
  private final String yes;

  Network(final String event, final String yes) {
    this.event = Pattern.compile(event);
    this.yes = yes;
  }

  /**
   * @param one to leave out; null for none
   */
  static Stream<Network> allBut(final Network one) {
    return Stream.of(values()).filter(network -> network != one);
  }

  /** What the server calls it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String path() {
    return "/" + id();
  }

  /** What the events in a request are known by, in their order. */
  List<String> events(final String body) {
    return event.matcher(body).results().map(result -> result.group(1)).toList();
  }

  String yes() {
    return yes;
  }

  /** What this network knows an event by. */
  String key(final Sent sent) {
    return this == YANDEX ? sent.visitor() : Long.toString(sent.eventId());
  }
}
