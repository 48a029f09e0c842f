package dev.goalpost.admin.authentication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Stops forms that another site sends in a user's name.
 *
 * <p>Faces takes a form only with the state of a page of the same session; here is stopped what
 * says of itself that it comes from elsewhere, or claims to need no such state.
 */
public class ForgedRequests extends HttpFilter {

  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");
  private static final String STATE = "jakarta.faces.ViewState";
  private static final String NO_STATE = "stateless";

  @Override
  protected void doFilter(
      final HttpServletRequest request, final HttpServletResponse response, final FilterChain chain)
      throws IOException, ServletException {
    if (isFromElsewhere(request) || NO_STATE.equals(request.getParameter(STATE))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isFromElsewhere(final HttpServletRequest request) {
    final var site = request.getHeader("Sec-Fetch-Site");
    return request.getMethod().equals("POST") && site != null && !OUR_OWN.contains(site);
  }
}
