package dev.goalpost.delivery.adnetwork.yandex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UploadQuotaTest {

  /** Six hours before the end of the day. */
  private static final Instant EVENING = Instant.parse("2026-11-25T18:00:00Z");

  private Instant now = EVENING;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(final ZoneId zone) {
          return this;
        }
      };

  private final UploadQuota quota = new UploadQuota(clock);

  @Test
  void whileThereAreManyLeftNoFileWaitsForThem() throws Exception {
    for (int spot = 0; spot < 100; spot++) {
      upload(spot + " CLIENT_ID", (UploadQuota.A_DAY - UploadQuota.FEW) / 100 - 1);
    }

    assertThat(quota.pace()).isZero();
  }

  @Test
  void theLastFilesAreMadeToLast() throws Exception {
    upload("1 CLIENT_ID", UploadQuota.A_DAY - 11);
    upload("2 CLIENT_ID", 1);

    assertThat(quota.pace()).isEqualTo(Duration.ofHours(6).multipliedBy(2).dividedBy(10));
  }

  @Test
  void withNothingLeftTheNextFileGoesTomorrow() throws Exception {
    upload("1 CLIENT_ID", UploadQuota.A_DAY);

    assertThat(quota.pace()).isEqualTo(Duration.ofHours(6));

    now = EVENING.plus(Duration.ofHours(7));
    assertThat(quota.pace()).isZero();
  }

  @Test
  void threeUploadsAreUnderWayAtATimeAndNoneWaits() throws Exception {
    final var threads = Executors.newFixedThreadPool(3);
    final var underWay = new CountDownLatch(3);
    final var end = new CountDownLatch(1);
    try {
      for (int upload = 0; upload < 3; upload++) {
        threads.submit(() -> quota.upload("1", () -> await(underWay, end)));
      }
      assertThat(underWay.await(10, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(() -> upload("1", 1)).isInstanceOf(RejectedExecutionException.class);

      end.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
      upload("1", 1);
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean await(final CountDownLatch underWay, final CountDownLatch end)
      throws InterruptedException {
    underWay.countDown();
    return end.await(10, TimeUnit.SECONDS);
  }

  private void upload(final String source, final int times) throws Exception {
    for (int time = 0; time < times; time++) {
      quota.upload(source, () -> null);
    }
  }
}
