package dev.goalpost.security;

/** What a user may do. */
enum Role {
  ADMIN,
  MANAGER
}
