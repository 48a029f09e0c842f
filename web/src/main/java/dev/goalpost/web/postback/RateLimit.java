package dev.goalpost.web.postback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.goalpost.platform.AddressRanges;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many postbacks a minute one address may send. */
@ApplicationScoped
class RateLimit {

  /** Beyond this many addresses at once the longest silent ones start afresh. */
  private static final int MOST_ADDRESSES = 100_000;

  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final AddressRanges LOOPBACK = AddressRanges.parse("127.0.0.0/8 ::1");

  /** What each address may still send; nothing for one that is not limited. */
  private final Cache<String, Optional<Bucket>> buckets =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(PERIOD).build();

  private final int perMinute;
  private final boolean limitsLoopback;

  @Inject
  RateLimit(
      @ConfigProperty(name = "goalpost.rate.limit", defaultValue = "600") final int perMinute,
      @ConfigProperty(name = "goalpost.rate.limit.loopback", defaultValue = "false")
          final boolean limitsLoopback) {
    this.perMinute = perMinute;
    this.limitsLoopback = limitsLoopback;
  }

  /** For the proxy that stands in for this bean. */
  RateLimit() {
    this(0, false);
  }

  /** How long {@code address} must wait; nothing if it may go on. A limit of 0 limits nobody. */
  Optional<Duration> waitOf(final String address) {
    return buckets.get(address, this::bucketOf).flatMap(RateLimit::waitOf);
  }

  private static Optional<Duration> waitOf(final Bucket bucket) {
    final var probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Optional<Bucket> bucketOf(final String address) {
    final boolean limited = perMinute > 0 && (limitsLoopback || !LOOPBACK.contains(address));
    return limited ? Optional.of(bucket()) : Optional.empty();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillIntervally(perMinute, PERIOD))
        .build();
  }
}
