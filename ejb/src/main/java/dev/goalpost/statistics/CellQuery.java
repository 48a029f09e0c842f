package dev.goalpost.statistics;

/**
 * Which cell of a report is meant.
 *
 * @param report its period, basis and filters; all else of it says nothing of a cell
 * @param column the key of the column, or null for all that was counted
 */
public record CellQuery(ReportQuery report, String column) {}
