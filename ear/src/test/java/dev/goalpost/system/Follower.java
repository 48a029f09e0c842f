package dev.goalpost.system;

import java.net.http.HttpResponse;
import java.util.stream.Stream;

/** Somebody who follows a tracking link. */
final class Follower {

  /** What a person's browser says that it is. */
  static final String BROWSER = "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15";

  private final Http http;

  Follower(Http http) {
    this.http = http;
  }

  /** Follows a link, and returns the click id that the person is led on with. */
  String clicks(String link, String... headers) {
    String[] all =
        Stream.concat(Stream.of("User-Agent", BROWSER), Stream.of(headers)).toArray(String[]::new);
    return clickId(http.get(link, all));
  }

  static String clickId(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElseThrow();
    return location.substring(location.indexOf('=') + 1);
  }
}
