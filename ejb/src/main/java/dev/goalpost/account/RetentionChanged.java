package dev.goalpost.account;

/** An account keeps things for another time than before. */
record RetentionChanged(long accountId) {}
