package dev.goalpost.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.goalpost.platform.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Tells by its token who sent a request.
 *
 * <p>Callers of the last seconds are kept, so that a busy client does not cost a query per request.
 * A revocation takes effect on this node when it commits, on others when their entry expires.
 * Unknown tokens are not kept: a stranger could fill the memory with them.
 */
@ApplicationScoped
public class Callers {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private final Cache<String, Caller> byDigest =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  @Inject private BootstrapToken bootstrap;
  @Inject private ApiTokens tokens;

  /** The caller whose valid token {@code bearer} is, or nothing. */
  public Optional<Caller> authenticate(final String bearer) {
    return bootstrap.callerWith(bearer).or(() -> holderOf(Digest.of(bearer)));
  }

  private Optional<Caller> holderOf(final String digest) {
    return Optional.ofNullable(byDigest.get(digest, key -> tokens.holderOf(key).orElse(null)));
  }

  /** Only once it is committed: until then another request could bring the token back. */
  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) final TokenRevoked revoked) {
    byDigest.invalidate(revoked.digest());
  }
}
