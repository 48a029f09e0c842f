package dev.goalpost.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A partner's platform: it reports events. */
final class Partner {

  static final String PATH = "/api/v1/api_send_postback/";

  private final Http http;

  Partner(Http http) {
    this.http = http;
  }

  /** Calls as most do: GET, everything in the query. */
  Answer reports(String query) {
    return Answer.of(http.get(PATH + "?" + query));
  }

  Answer postsForm(String query, String form) {
    return posts(query, form, "application/x-www-form-urlencoded");
  }

  Answer postsJson(String query, String json) {
    return posts(query, json, "application/json");
  }

  Answer posts(String query, String body, String type) {
    return Answer.of(http.post(PATH + query, body, "Content-Type", type));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
