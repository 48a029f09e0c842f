package dev.goalpost.postback;

/** A decoded parameter of a postback. */
public record Parameter(String name, String value) {}
