package dev.goalpost.messenger;

/**
 * A client's thread has a new line. Observers that show it wait for the commit ({@code
 * AFTER_SUCCESS}); they hear of what this node has written.
 */
public record SystemMessageWritten(
    long accountId, long leadId, String clickId, long messageId, SystemMessageView message) {}
