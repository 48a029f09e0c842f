package dev.goalpost.web.health;

import dev.goalpost.platform.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Whether the schema is up to date. */
@Startup
@Readiness
@ApplicationScoped
public class MigrationsCheck implements HealthCheck {

  @Inject private Migrations migrations;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("migrations").status(migrations.isDone()).build();
  }
}
