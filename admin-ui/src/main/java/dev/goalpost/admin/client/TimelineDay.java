package dev.goalpost.admin.client;

import java.time.LocalDate;
import java.util.List;

/**
 * A day of a timeline.
 *
 * @param rows newest first
 */
public record TimelineDay(LocalDate day, List<TimelineRow> rows) {}
