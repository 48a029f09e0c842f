package dev.goalpost.security;

import dev.goalpost.account.AccountScope;
import dev.goalpost.platform.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token that the operator sets with {@code GOALPOST_API_TOKEN}, if any: it may do all. */
@ApplicationScoped
class BootstrapToken {

  private static final Caller OPERATOR =
      new Caller(AccountScope.DEFAULT_ACCOUNT, "bootstrap", EnumSet.allOf(Scope.class));

  @Inject
  @ConfigProperty(name = "goalpost.api.token")
  private Optional<String> configured;

  Optional<Caller> callerWith(final String bearer) {
    return configured
        .map(String::strip)
        .filter(token -> !token.isEmpty())
        .map(Secret::new)
        .filter(token -> token.matches(bearer))
        .map(token -> OPERATOR);
  }
}
