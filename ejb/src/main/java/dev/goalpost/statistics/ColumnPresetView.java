package dev.goalpost.statistics;

import java.time.Instant;
import java.util.List;

/**
 * A preset as it is shown.
 *
 * @param accountDefault whether everybody in the account starts with it
 * @param own whether it belongs to who asks
 */
public record ColumnPresetView(
    String id,
    String name,
    List<PresetColumn> columns,
    boolean accountDefault,
    boolean own,
    Instant updatedAt) {}
