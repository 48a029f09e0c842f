package dev.goalpost.statistics;

/**
 * Where a saved view leads.
 *
 * @param address the parameters of the page of statistics, as they stand in its address
 */
public record SavedViewLink(long id, String name, String address) {}
