package dev.goalpost.admin.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Where somebody was whose form could not be taken: a form goes to the path of its page, without
 * the query that says which goal or client the page is about.
 */
@Named
@RequestScoped
public class WayBack {

  /** Whichever server it names: it is left out of where is led to. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+(/[^?#]*(?:\\?[^#]*)?)");

  @Inject private HttpServletRequest request;

  /** Path and query. */
  public String getHref() {
    return of(
        request.getHeader("Referer"),
        request.getContextPath() + "/",
        (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
  }

  /**
   * @param referer perhaps null
   * @param home the path of all pages
   * @param asked the path that the form went to
   */
  static String of(final String referer, final String home, final String asked) {
    final var address = ADDRESS.matcher(referer == null ? "" : referer);
    return address.matches() && address.group(1).startsWith(home) ? address.group(1) : asked;
  }
}
