/**
 * What the traffic brought, counted by slice, hour and day.
 *
 * <p>Whatever counts leaves an entry in the transaction that stores it ({@link
 * dev.goalpost.statistics.Entries}). Entries are posted to totals ({@link
 * dev.goalpost.statistics.Postings}) every ten seconds and before each report, so a report holds
 * all that was committed before it was asked for, and no postback waits for a total that another
 * one holds. Totals can be made anew from what is kept ({@link dev.goalpost.statistics.Rebuild}).
 */
package dev.goalpost.statistics;
