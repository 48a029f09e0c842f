package dev.goalpost.security;

/** A token has ceased to be valid. */
record TokenRevoked(String digest) {}
