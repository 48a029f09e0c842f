package dev.goalpost.security;

/** What a user may do. */
public enum Role {
  ADMIN,
  MANAGER
}
