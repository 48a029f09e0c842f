package dev.goalpost.web.authentication;

import dev.goalpost.platform.Refusal;
import dev.goalpost.security.Caller;
import dev.goalpost.security.Callers;
import dev.goalpost.security.Scope;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets a request through to its resource method if its {@link AccessRule} allows. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {

  @Context private ResourceInfo resource;
  @Inject private Callers callers;
  @Inject private OpenScopes openScopes;

  @Override
  public void filter(final ContainerRequestContext request) {
    final var rule = AccessRule.of(resource.getResourceMethod());
    if (rule instanceof AccessRule.Scoped scoped && !openScopes.include(scoped.scope())) {
      admit(request, scoped.scope());
    } else if (rule instanceof AccessRule.Undeclared) {
      throw Refusal.forbidden("This operation is closed.");
    }
  }

  private void admit(final ContainerRequestContext request, final Scope scope) {
    final var caller = caller(request);
    if (!caller.may(scope)) {
      throw Refusal.forbidden("The token lacks the scope " + scope.code() + ".");
    }
    final boolean secure = request.getSecurityContext().isSecure();
    request.setSecurityContext(new CallerContext(caller, secure));
    RequestScope.open(request, caller.account());
  }

  private Caller caller(final ContainerRequestContext request) {
    final var bearer = BearerToken.in(request.getHeaderString(HttpHeaders.AUTHORIZATION));
    return callers
        .authenticate(bearer)
        .orElseThrow(() -> Refusal.unauthorized("The token is unknown or revoked."));
  }
}
