package dev.goalpost.admin.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where somebody wanted to go before they were asked to sign in. */
final class ReturnPath {

  /** A path of this server: no other host can be named. */
  private static final Pattern LOCAL = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}]*");

  private ReturnPath() {}

  /** Path and query of a page, as the value of a parameter; nothing of what was to be changed. */
  static String of(final HttpServletRequest request) {
    final boolean isPage =
        request.getMethod().equals("GET") && request.getHeader("Faces-Request") == null;
    final var query = request.getQueryString();
    final var wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
    return isPage ? URLEncoder.encode(wanted, StandardCharsets.UTF_8) : "";
  }

  /**
   * The page to go to.
   *
   * @param wanted as it came in a parameter, perhaps null
   * @param home the path of all pages
   */
  static String checked(final String wanted, final String home) {
    return wanted != null && wanted.startsWith(home + "/") && LOCAL.matcher(wanted).matches()
        ? wanted
        : home + "/";
  }
}
