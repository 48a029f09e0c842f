package dev.goalpost.lead;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;

/** Whom somebody was known as before it turned out who they are. */
final class Predecessors {

  private Predecessors() {}

  /**
   * The leads that turned out to be this one, and those that had turned out to be them; not itself.
   */
  static List<Lead> of(final EntityManager entities, final Lead lead, final LockModeType lock) {
    final var found = new LinkedHashMap<Long, Lead>();
    final var waiting = new ArrayDeque<>(List.of(lead));
    while (!waiting.isEmpty()) {
      for (final var earlier : mergedInto(entities, waiting.remove(), lock)) {
        if (earlier.id() != lead.id() && found.putIfAbsent(earlier.id(), earlier) == null) {
          waiting.add(earlier);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static List<Lead> mergedInto(
      final EntityManager entities, final Lead lead, final LockModeType lock) {
    return entities
        .createQuery("from Lead where mergedInto = :clickId order by clickId", Lead.class)
        .setParameter("clickId", lead.clickId())
        .setLockMode(lock)
        .getResultList();
  }
}
