package dev.goalpost.web.authentication;

import dev.goalpost.platform.Refusal;
import java.util.regex.Pattern;

/** Reads the Authorization header. */
final class BearerToken {

  private static final Pattern FORM =
      Pattern.compile("Bearer +([!-~]{1,400}) *", Pattern.CASE_INSENSITIVE);

  private BearerToken() {}

  /**
   * @param header null if the request has none
   * @throws Refusal if there is no bearer token in it
   */
  static String in(final String header) {
    if (header == null) {
      throw Refusal.unauthorized("Send a token: Authorization: Bearer TOKEN.");
    }
    final var matcher = FORM.matcher(header);
    if (!matcher.matches()) {
      throw Refusal.unauthorized("The Authorization header must read: Bearer TOKEN.");
    }
    return matcher.group(1);
  }
}
