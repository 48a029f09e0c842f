package dev.goalpost.bench.load;

/**
 * How much the database holds at one moment.
 *
 * @param accepted rows of the journal with this result
 * @param lastConversion the highest id, where a later part of the table begins
 */
record Totals(long conversions, long accepted, long lastConversion, long lastPostback) {}
