package dev.goalpost.lead;

import jakarta.persistence.TypedQuery;

/**
 * Which part of a client's timeline is wanted.
 *
 * @param before only what lies before this spot
 * @param limit how many events at most
 */
public record TimelineQuery(long leadId, String clickId, TimelineSpot before, int limit) {

  /** A condition in JPQL, with the order that goes with it, to follow another condition. */
  public static String page(final String time) {
    return " and (%1$s < :at or %1$s = :at and id < :id) order by %1$s desc, id desc"
        .formatted(time);
  }

  /** Sets what {@link #page} leaves open. */
  public <T> TypedQuery<T> bind(final TypedQuery<T> query) {
    return query
        .setParameter("at", before.at())
        .setParameter("id", before.id())
        .setMaxResults(limit);
  }
}
