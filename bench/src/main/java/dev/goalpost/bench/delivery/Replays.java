package dev.goalpost.bench.delivery;

import dev.goalpost.bench.peer.Tracker;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * All that one tracker was told, told to it again: as fast as it goes, at a rate of the replay, and
 * at a rate of the tracker.
 *
 * @param queued deliveries of the first replay
 * @param seconds from the request until the {@link #MANY}th of them arrived; NaN if they were fewer
 * @param rated calls a second of a replay with a rate of {@link #RATE}
 * @param limited calls a second to a tracker with a rate of {@link #RATE}
 */
record Replays(long queued, double seconds, double rated, double limited) {

  static final int MANY = 10_000;
  static final int RATE = 500;

  private static final long TIME_TO_BEGIN_MILLIS = 2_000;
  private static final long BETWEEN_LOOKS_MILLIS = 20;
  private static final Duration LONGEST = Duration.ofSeconds(120);

  static Replays measure(final DeliveryStage stage, final int seconds)
      throws IOException, InterruptedException, SQLException {
    final var tracker = stage.peer().trackers().get(0);
    final var destination = stage.destination(tracker);
    final var known = stage.peer().log().size();
    final var start = System.nanoTime();
    final var queued = replay(stage, tracker, "");
    final var inSeconds = queued < MANY ? Double.NaN : secondsUntil(stage, known + MANY, start);
    stage.rows().setAsideWhatWaits();
    replay(stage, tracker, ",\"rate\":" + RATE);
    final var rated = arriving(stage, seconds);
    stage.rows().setAsideWhatWaits();
    destination.limit(Integer.toString(RATE));
    replay(stage, tracker, "");
    final var limited = arriving(stage, seconds);
    stage.rows().setAsideWhatWaits();
    destination.limit("null");
    awaitSilence(stage);
    return new Replays(queued, inSeconds, rated, limited);
  }

  private static long replay(final DeliveryStage stage, final Tracker tracker, final String more)
      throws IOException, InterruptedException {
    return stage
        .server()
        .http()
        .post(
            "/api/v1/deliveries/replay",
            "{\"goal\":\"%s\"%s}".formatted(Goals.token(tracker), more))
        .orFail("A replay")
        .json()
        .path("queued")
        .asLong();
  }

  private static double secondsUntil(final DeliveryStage stage, final int calls, final long start)
      throws InterruptedException {
    while (stage.peer().log().size() < calls) {
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        return Double.POSITIVE_INFINITY;
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static double arriving(final DeliveryStage stage, final int seconds)
      throws InterruptedException {
    Thread.sleep(TIME_TO_BEGIN_MILLIS);
    final var before = stage.peer().log().size();
    final var start = System.nanoTime();
    Thread.sleep(Duration.ofSeconds(seconds).toMillis());
    return (stage.peer().log().size() - before) * 1e9 / (System.nanoTime() - start);
  }

  /** What the server had claimed is still sent, and must not delay what is measured next. */
  private static void awaitSilence(final DeliveryStage stage) throws InterruptedException {
    var seen = -1;
    while (seen < stage.peer().log().size()) {
      seen = stage.peer().log().size();
      Thread.sleep(TIME_TO_BEGIN_MILLIS);
    }
  }

  /** How far a rate is from the one that was asked for, in percent. */
  static double deviation(final double perSecond) {
    return Math.abs(perSecond / RATE - 1) * 100;
  }
}
