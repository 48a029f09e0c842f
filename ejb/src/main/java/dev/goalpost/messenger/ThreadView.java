package dev.goalpost.messenger;

import dev.goalpost.lead.LeadView;

/**
 * A client as the messenger lists them.
 *
 * @param lastMessage null if nothing was written yet
 * @param unread how many messages the manager who looks has not read
 */
public record ThreadView(LeadView lead, SystemMessageView lastMessage, long unread) {}
