package dev.goalpost.bench;

/**
 * What a run found.
 *
 * @param file its name in the output directory
 */
public record Report(String file, String markdown, boolean passed) {}
