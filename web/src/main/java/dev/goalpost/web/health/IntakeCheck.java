package dev.goalpost.web.health;

import dev.goalpost.postback.PostbackIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** Whether postbacks are being committed: without its writer the server is of no use. */
@Liveness
@Readiness
@ApplicationScoped
public class IntakeCheck implements HealthCheck {

  @Inject private PostbackIntake intake;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("intake").status(intake.isOpen()).build();
  }
}
