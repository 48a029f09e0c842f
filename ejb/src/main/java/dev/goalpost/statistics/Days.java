package dev.goalpost.statistics;

import java.time.LocalDate;

/**
 * A period of whole days on the account's calendar.
 *
 * @param from the first day
 * @param to the last day
 */
public record Days(LocalDate from, LocalDate to) {}
