package dev.goalpost.web.authentication;

import dev.goalpost.security.Caller;
import dev.goalpost.security.Scope;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** A caller as JAX-RS knows one; its roles are scopes. */
public record CallerContext(Caller caller, boolean isSecure) implements SecurityContext {

  /** The caller behind the name: JAX-RS hands out proxies of this context, but not of its parts. */
  private record Known(Caller caller) implements Principal {

    @Override
    public String getName() {
      return caller.name();
    }
  }

  /** The caller of a request that needed a token. */
  public static Caller callerOf(final SecurityContext context) {
    if (context.getUserPrincipal() instanceof Known known) {
      return known.caller();
    }
    throw new IllegalStateException("Only resources that require a scope know their caller");
  }

  @Override
  public Principal getUserPrincipal() {
    return new Known(caller);
  }

  @Override
  public boolean isUserInRole(final String role) {
    return Scope.of(role).filter(caller::may).isPresent();
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
