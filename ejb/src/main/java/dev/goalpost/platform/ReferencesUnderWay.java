package dev.goalpost.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps a goal or a spot from being deleted between the moment when an event or a click is found to
 * belong to it and the moment when that is committed: whether something is in use can be asked only
 * when nobody is about to use it.
 *
 * <p>It knows of this server alone; where several share a database, what another one is storing
 * just then may be left without its goal or spot.
 */
@ApplicationScoped
public class ReferencesUnderWay {

  private static final int ALL = Integer.MAX_VALUE;

  /** Fair, so that whoever wants to be alone gets its turn under any load. */
  private final Semaphore turns = new Semaphore(ALL, true);

  /** Says that references are being stored, until {@link #end} is called. */
  public void begin() {
    turns.acquireUninterruptibly();
  }

  /** Says that what was stored since {@link #begin} is committed, or never will be. */
  public void end() {
    turns.release();
  }

  /** Does {@code work}, transaction and all, while no references are stored. */
  public <T> T alone(final Supplier<T> work) {
    turns.acquireUninterruptibly(ALL);
    try {
      return work.get();
    } finally {
      turns.release(ALL);
    }
  }
}
