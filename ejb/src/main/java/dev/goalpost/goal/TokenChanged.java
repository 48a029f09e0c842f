package dev.goalpost.goal;

/**
 * A goal of the account in scope is reported by another token. It is told within the transaction
 * that changes it: what is kept under the token goes along.
 */
public record TokenChanged(String before, String after) {}
