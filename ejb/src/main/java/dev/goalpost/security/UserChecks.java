package dev.goalpost.security;

import dev.goalpost.platform.Refusal;
import dev.goalpost.platform.ShortText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The rules that every user keeps. */
final class UserChecks {

  static final int LONGEST = 120;

  private UserChecks() {}

  /** A login as it is stored: what one cannot see would keep its user out. */
  static String login(final String login) {
    final var stripped = login == null ? "" : login.strip();
    if (stripped.isEmpty()
        || stripped.length() > LONGEST
        || stripped.chars().anyMatch(Character::isWhitespace)) {
      throw Refusal.invalidField(
          "login", "login must be 1 to " + LONGEST + " characters without spaces.");
    }
    return ShortText.oneLine("login", stripped);
  }

  /** The id that leads name a user by as it is stored, or null. */
  static String manager(final String manager) {
    if (manager == null || manager.isBlank()) {
      return null;
    }
    if (manager.strip().length() > LONGEST) {
      throw Refusal.invalidField(
          "manager", "manager must have " + LONGEST + " characters or fewer.");
    }
    return ShortText.oneLine("manager", manager.strip());
  }

  static Role role(final String role) {
    return Arrays.stream(Role.values())
        .filter(known -> known.code().equals(role))
        .findFirst()
        .orElseThrow(() -> Refusal.invalidField("role", "role must be one of " + roles() + "."));
  }

  private static String roles() {
    return Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
  }
}
