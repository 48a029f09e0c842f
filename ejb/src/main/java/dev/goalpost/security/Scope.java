package dev.goalpost.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing that a token allows. */
public enum Scope {
  GOALS_READ,
  GOALS_WRITE,
  SPOTS_READ,
  SPOTS_WRITE,
  LEADS_READ,
  LEADS_WRITE,
  POSTBACKS_READ,
  POSTBACKS_WRITE,
  CONVERSIONS_READ,
  DELIVERIES_READ,
  DELIVERIES_WRITE,
  STATISTICS_READ,
  ACCOUNT_READ,
  ACCOUNT_WRITE,
  TOKENS_READ,
  TOKENS_WRITE,
  USERS_READ,
  USERS_WRITE,
  METRICS_READ;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', ':');

  /** The name in API and tables, such as {@code goals:read}. */
  public String code() {
    return code;
  }

  /** The scope of that name, or nothing. */
  public static Optional<Scope> of(final String code) {
    return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
  }
}
