package dev.goalpost.delivery.adnetwork.yandex;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * What one login may upload: 5,000 files a day, which begins at midnight of Greenwich, and three at
 * a time. As this server counts, which is all that it can know: after a restart it counts from
 * nothing, and Yandex itself has the last word by its codes 420 and 429.
 *
 * @see <a href="https://yandex.com/dev/metrika/en/intro/quotas">Quotas</a>
 */
final class UploadQuota {

  static final int A_DAY = 5_000;

  /** Of so few files left a day is made to last; before, nothing has to wait for them. */
  static final int FEW = A_DAY / 5;

  private static final int AT_A_TIME = 3;

  private final Clock clock;
  private final Semaphore uploads = new Semaphore(AT_A_TIME);
  private final Set<String> sources = new HashSet<>();
  private LocalDate day = LocalDate.MIN;
  private int used;

  UploadQuota(final Clock clock) {
    this.clock = clock;
  }

  /**
   * Uploads a file.
   *
   * @param source which files it is one of: they are made at the same intervals
   * @throws RejectedExecutionException if three are under way; nothing was sent then
   */
  <T> T upload(final String source, final Callable<T> call) throws Exception {
    if (!uploads.tryAcquire()) {
      throw new RejectedExecutionException("Three uploads of this login are under way");
    }
    try {
      count(source);
      return call.call();
    } finally {
      uploads.release();
    }
  }

  private synchronized void count(final String source) {
    turnPage();
    sources.add(source);
    used++;
  }

  private void turnPage() {
    final var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!today.equals(day)) {
      day = today;
      used = 0;
      sources.clear();
    }
  }

  /**
   * How far apart a source's files must be: as they come while there are many left, and then so
   * that the day's quota lasts if each of today's sources goes on.
   */
  synchronized Duration pace() {
    turnPage();
    final int left = A_DAY - used;
    if (left > FEW) {
      return Duration.ZERO;
    }
    final var midnight = day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    final var rest = Duration.between(clock.instant(), midnight);
    return left <= 0 ? rest : rest.multipliedBy(sources.size()).dividedBy(left);
  }
}
