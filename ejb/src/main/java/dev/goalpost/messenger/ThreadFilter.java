package dev.goalpost.messenger;

import dev.goalpost.lead.LeadFilter;

/**
 * Which threads a manager wants to see.
 *
 * @param leads of which clients
 * @param manager of clients that are this manager's; null for all
 * @param unread whether only those with something that the manager who looks has not read
 */
public record ThreadFilter(LeadFilter leads, String manager, boolean unread) {

  /** A condition in JPQL over {@code SystemMessage m}, to follow another one. */
  String ofMessage() {
    return unread
        ? " and m.id > :floor and not exists (select 1 from ReadMark r where r.leadId = m.leadId"
            + " and r.reader = :reader and r.messageId >= m.id)"
        : "";
  }
}
