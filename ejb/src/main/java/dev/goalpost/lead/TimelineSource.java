package dev.goalpost.lead;

import java.util.List;
import java.util.Set;

/** A feature that has something on clients' timelines. Found through CDI. */
public interface TimelineSource {

  /** The types of its events. */
  Set<String> types();

  /**
   * The newest events that {@code query} asks for, newest first.
   *
   * @param types some of {@link #types()}, not empty
   */
  List<TimelineEvent> find(TimelineQuery query, Set<String> types);
}
