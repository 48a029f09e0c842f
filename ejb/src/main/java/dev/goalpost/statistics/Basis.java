package dev.goalpost.statistics;

import java.time.Instant;

/** The moment that an event is counted at. */
enum Basis {
  /** When it happened. */
  EVENT(0),
  /** When the client clicked. */
  CLICK(1);

  private final int stored;

  Basis(final int stored) {
    this.stored = stored;
  }

  /** The number that stands for it in tables. */
  int stored() {
    return stored;
  }

  Instant of(final Entry entry) {
    return switch (this) {
      case EVENT -> entry.occurredAt();
      case CLICK -> entry.clickedAt();
    };
  }
}
