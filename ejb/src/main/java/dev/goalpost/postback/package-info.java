/**
 * Inbound calls of partners' platforms: how they are read, counted once and journaled.
 *
 * <p>A call is read by {@link dev.goalpost.postback.PostbackReader}, queued by {@link
 * dev.goalpost.postback.PostbackIntake}, decided by {@link dev.goalpost.postback.Counting} and
 * written by {@link dev.goalpost.postback.PostbackBatch}, many calls in one transaction.
 */
package dev.goalpost.postback;
