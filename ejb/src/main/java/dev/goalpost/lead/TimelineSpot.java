package dev.goalpost.lead;

import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.TimeOrderedIds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/** A place on a timeline: a page begins after one. */
public record TimelineSpot(Instant at, long id) {

  static final TimelineSpot NEWEST =
      new TimelineSpot(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

  static final Comparator<TimelineEvent> NEWEST_FIRST =
      Comparator.comparing(TimelineEvent::at).thenComparing(TimelineEvent::id).reversed();

  private static final long MICROS = 1_000_000;

  static TimelineSpot of(final TimelineEvent event) {
    return new TimelineSpot(event.at(), event.id());
  }

  /** All ids below this one, and no others, were made before, if an event's time is its id's. */
  public long idBound() {
    final var whole = at.truncatedTo(ChronoUnit.MILLIS);
    return at.equals(whole)
        ? Math.min(id, TimeOrderedIds.firstAt(whole.plusMillis(1)))
        : TimeOrderedIds.firstAt(whole.plusMillis(1));
  }

  String cursor() {
    final long micros = at.getEpochSecond() * MICROS + at.getNano() / 1_000;
    return Long.toString(micros, 36) + "." + Long.toString(id, 36);
  }

  /**
   * Reads a cursor.
   *
   * @param cursor null for the first page
   */
  static TimelineSpot read(final String cursor) {
    if (cursor == null) {
      return NEWEST;
    }
    try {
      final var parts = cursor.split("\\.", 2);
      final long micros = Long.parseLong(parts[0], 36);
      return new TimelineSpot(
          Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000),
          Long.parseLong(parts[1], 36));
    } catch (final RuntimeException e) {
      throw Refusal.invalidField("cursor", "cursor must be the next_cursor of the page before.");
    }
  }
}
