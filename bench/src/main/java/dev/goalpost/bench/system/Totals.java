package dev.goalpost.bench.system;

import java.io.IOException;
import java.time.Duration;

/** The totals of statistics, which the server makes of what was put into its database. */
public final class Totals {

  private static final String PATH = "/api/v1/statistics/rebuild";
  private static final long BETWEEN_LOOKS_MILLIS = 200;

  private Totals() {}

  /**
   * Has them made anew.
   *
   * @return how long that took
   */
  public static Duration rebuild(final Http server) throws IOException, InterruptedException {
    final var begin = System.nanoTime();
    final int before = server.post(PATH, "").orFail(PATH).json().path("edition").asInt();
    while (server.get(PATH).orFail(PATH).json().path("edition").asInt() == before) {
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
