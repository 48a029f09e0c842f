package dev.goalpost.system;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A partner's platform: it reports events. */
public final class Partner {

  static final String PATH = "/api/v1/api_send_postback/";

  private final Http http;

  public Partner(Http http) {
    this.http = http;
  }

  /** Calls as most do: GET, everything in the query. */
  public Answer reports(String query) {
    return Answer.of(http.get(PATH + "?" + query));
  }

  public Answer postsForm(String query, String form) {
    return posts(query, form, "application/x-www-form-urlencoded");
  }

  public Answer postsJson(String query, String json) {
    return posts(query, json, "application/json");
  }

  public Answer posts(String query, String body, String type) {
    return Answer.of(http.post(PATH + query, body, "Content-Type", type));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
