package dev.goalpost.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  private static final int LONGEST_WAIT_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/Goalpost")
  private DataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try (var connection = dataSource.getConnection()) {
      return connection.isValid(LONGEST_WAIT_SECONDS);
    } catch (final SQLException e) {
      return false;
    }
  }
}
