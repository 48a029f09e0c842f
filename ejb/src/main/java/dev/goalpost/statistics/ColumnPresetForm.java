package dev.goalpost.statistics;

import java.util.List;

/**
 * A preset as its owner wants it.
 *
 * @param columns those that are shown, in their order
 * @param accountDefault whether everybody in the account starts with it; null leaves that as it is
 */
public record ColumnPresetForm(String name, List<PresetColumn> columns, Boolean accountDefault) {}
