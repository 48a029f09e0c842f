package dev.goalpost.security;

import java.util.Locale;

/** What a user may do. */
public enum Role {
  ADMIN,
  MANAGER;

  /** How it is called outside. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
