package dev.goalpost.admin.authentication;

import dev.goalpost.account.AccountScope;
import dev.goalpost.security.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Opens the scope of the user's account for a request, and keeps users with a made-up password to
 * the page where they replace it, unless they sign out.
 */
public class UserRequests extends HttpFilter {

  private static final String PASSWORD_PAGE = "/password";
  private static final Set<String> FOR_THE_NEW = Set.of(PASSWORD_PAGE, SignOut.PATH);

  @Override
  protected void doFilter(
      final HttpServletRequest request, final HttpServletResponse response, final FilterChain chain)
      throws IOException, ServletException {
    final var user = UserSession.userOf(request);
    if (user.isEmpty()) {
      chain.doFilter(request, response);
    } else if (mustGoToPassword(user.get(), request)) {
      PageRedirect.send(request, response, request.getContextPath() + PASSWORD_PAGE);
    } else {
      doFilter(user.get(), request, response, chain);
    }
  }

  @SuppressWarnings("try")
  private static void doFilter(
      final SignedIn user,
      final HttpServletRequest request,
      final HttpServletResponse response,
      final FilterChain chain)
      throws IOException, ServletException {
    try (var scope = AccountScope.of(user.account())) {
      chain.doFilter(request, response);
    }
  }

  private static boolean mustGoToPassword(final SignedIn user, final HttpServletRequest request) {
    return user.mustChangePassword()
        && !FOR_THE_NEW.contains(request.getServletPath())
        && !PageRequest.isForResource(request);
  }
}
