package dev.goalpost.delivery.adnetwork;

import dev.goalpost.delivery.DeliveryOutcome;
import dev.goalpost.goal.EventNetwork;
import dev.goalpost.spot.Pixel;
import dev.goalpost.spot.PixelNetwork;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * An ad network that conversions are reported to.
 *
 * <p>Implementations are found through CDI. One says what is to be sent and what an answer means;
 * when it is sent, by which thread, how long an answer may take, what is shown of it and what
 * becomes of a report afterwards is decided for all alike. Implementations keep no state that
 * several threads could spoil.
 */
public interface AdNetwork extends EventNetwork, PixelNetwork {

  /** How old an event may be when it is reported. */
  Duration horizon();

  /** How many reports may go in one call. */
  int largestBatch();

  /**
   * What a report may share a call with: other reports of the same pixel whose key is equal. Null
   * for none.
   */
  default Object batchKey(final Report report) {
    return "";
  }

  /**
   * How long a report may wait for others to go with it.
   *
   * @param spotId whose pixel it is of
   */
  default Duration gathering(final long spotId) {
    return Duration.ZERO;
  }

  /**
   * Why the report is not sent at all: skipped if the network would not know whom it is about,
   * rejected if it would not take it. That it is too old need not be said here.
   */
  Optional<DeliveryOutcome> obstacle(Report report);

  /**
   * The call that makes the reports.
   *
   * @param reports of one pixel, without obstacles, 1 to {@link #largestBatch} of equal keys
   */
  NetworkCall call(List<Report> reports);

  /** The call that finds out whether a pixel works, and harms nothing. */
  PixelCheck check(Pixel pixel);
}
