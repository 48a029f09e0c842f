package dev.goalpost.messenger;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells those who look on of every message that this node has written, as soon as it is stored. */
@ApplicationScoped
public class LiveMessages {

  @Resource private ManagedExecutorService threads;

  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

  /**
   * Lets somebody look on.
   *
   * @param hears of each message of the account, one at a time and in order; a slow one misses
   *     messages, but keeps nobody waiting
   * @return ends it
   */
  public Runnable follow(final long accountId, final Consumer<SystemMessageWritten> hears) {
    final var follower = new Follower(accountId, hears, threads);
    followers.add(follower);
    return () -> followers.remove(follower);
  }

  void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) final SystemMessageWritten message) {
    followers.forEach(follower -> follower.offer(message));
  }
}
