package dev.goalpost.web.authentication;

import dev.goalpost.account.AccountScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;

/**
 * Ends the account scope of a request on the thread that began it, however the request ends.
 *
 * <p>A servlet filter, since JAX-RS has no place that is reached after every failure. A resource
 * that answers asynchronously must open a scope of its own where it works.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestScope extends HttpFilter {

  private static final String OPEN = RequestScope.class.getName();

  static void open(final ContainerRequestContext request, final long account) {
    request.setProperty(OPEN, AccountScope.of(account));
  }

  @Override
  protected void doFilter(
      final HttpServletRequest request, final HttpServletResponse response, final FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } finally {
      close(request);
    }
  }

  private static void close(final HttpServletRequest request) {
    if (request.getAttribute(OPEN) instanceof AccountScope scope) {
      request.removeAttribute(OPEN);
      scope.close();
    }
  }
}
