package dev.goalpost.admin.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where somebody was whose form could not be taken: a form goes to the path of its page, without
 * the query that says which goal or client the page is about.
 */
@Named
@RequestScoped
public class WayBack {

  /** Whichever server it names: it is left out of where is led to. */
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#]+(/[^?#]*(?:\\?[^#]*)?)");

  /** The names of what {@link Outcome} tells by. */
  private static final Set<String> OUTCOME = Set.of("done", "n");

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
    return address.matches() && address.group(1).startsWith(home)
        ? withoutOutcome(address.group(1))
        : asked;
  }

  /** What went well before is not told again. */
  private static String withoutOutcome(final String address) {
    final var parts = address.split("\\?", 2);
    final var kept =
        parts.length == 1
            ? ""
            : Stream.of(parts[1].split("&"))
                .filter(pair -> !OUTCOME.contains(pair.replaceFirst("=.*", "")))
                .collect(Collectors.joining("&"));
    return kept.isEmpty() ? parts[0] : parts[0] + "?" + kept;
  }
}
