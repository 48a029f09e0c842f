package dev.goalpost.postback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a postback was not counted; the lower-case name is the stable {@code code} of the answer. */
public enum Reason {
  MISSING_PARAMETER,
  INVALID_SUM,
  INVALID_PARAMETER,
  UNEXPANDED_MACRO,
  WRONG_ACCOUNT,
  BAD_SECRET,
  IP_NOT_ALLOWED,
  UNKNOWN_CLICK,
  UNKNOWN_GOAL,
  UNKNOWN_SPOT,
  CONFLICTING_EVENT,
  AMBIGUOUS_CLICK,
  /** The call could not be stored although the database works; it is journaled for the operator. */
  INTERNAL_ERROR;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of that code, or nothing. */
  public static Optional<Reason> of(final String code) {
    return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
