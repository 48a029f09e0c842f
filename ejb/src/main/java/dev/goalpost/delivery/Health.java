package dev.goalpost.delivery;

/** How those fare that deliveries go to under one name, from best to worst. */
public enum Health {
  OK,
  /** One of them has done nothing but fail of late. */
  FAILING,
  /** One of them gets nothing until somebody resumes it. */
  PAUSED;

  static Health of(final boolean paused, final boolean failing) {
    if (paused) {
      return PAUSED;
    }
    return failing ? FAILING : OK;
  }
}
