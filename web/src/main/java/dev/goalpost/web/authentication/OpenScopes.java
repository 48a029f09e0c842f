package dev.goalpost.web.authentication;

import dev.goalpost.security.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the operator has opened to callers without a token: {@code GOALPOST_METRICS_PUBLIC}. */
@ApplicationScoped
class OpenScopes {

  @Inject
  @ConfigProperty(name = "goalpost.metrics.public", defaultValue = "false")
  private boolean metricsPublic;

  boolean include(final Scope scope) {
    return metricsPublic && scope == Scope.METRICS_READ;
  }
}
