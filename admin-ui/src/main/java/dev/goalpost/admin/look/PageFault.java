package dev.goalpost.admin.look;

import dev.goalpost.platform.Refusal;
import java.util.function.Supplier;

/**
 * What is wrong with what a page was asked for, by its address or by a button: what the domain
 * refuses is told on the page, and does not fail it.
 */
public final class PageFault {

  private Refusal refusal;

  /**
   * What was asked for.
   *
   * @param otherwise what stands for it if it is refused, which is told then
   */
  public <T> T told(final Supplier<T> asked, final T otherwise) {
    try {
      return asked.get();
    } catch (final Refusal refused) {
      refusal = refused;
      return otherwise;
    }
  }

  /** Why it was refused, or null if nothing is wrong. */
  public Refusal refusal() {
    return refusal;
  }
}
