package dev.goalpost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The clock of the application: UTC, in the microseconds that the database keeps. */
@ApplicationScoped
public class SystemClock {

  private static final Duration PRECISION = Duration.ofNanos(1_000);

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), PRECISION);
  }
}
